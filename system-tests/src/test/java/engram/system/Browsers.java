package engram.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** Headless Chromium as the machine has it; {@code -Dengram.chromium} names another. */
final class Browsers implements AutoCloseable {
    private static final List<String> USUAL =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final String address;

    Browsers(RunningPlatform platform) {
        this.address = platform.address();
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(FLAGS));
    }

    private static Path chromium() {
        return Stream.concat(
                        Stream.ofNullable(System.getProperty("engram.chromium")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "The browser tests need Chromium: install it, or name it with -Dengram.chromium"));
    }

    /** A screen to try the pages on. */
    enum Screen {
        PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
        PHONE_DARK(390, 844, ColorScheme.DARK),
        DESKTOP_LIGHT(1440, 900, ColorScheme.LIGHT),
        DESKTOP_DARK(1440, 900, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Screen(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }

        boolean isPhone() {
            return width < 600;
        }
    }

    /** A browser of its own: no cookies, no stored data. */
    Page open(Screen screen, String path) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(address)
                                .setViewportSize(screen.width, screen.height)
                                .setColorScheme(screen.scheme)
                                .setHasTouch(screen.isPhone())
                                .setReducedMotion(
                                        com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(20_000);
        var page = context.newPage();
        page.onPageError(error -> System.out.println("[page error] " + error));
        page.navigate(path);
        return page;
    }

    /** A button whose name starts with this. */
    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** The page of somebody who has signed in. */
    Page signedIn(Screen screen, String login, String path) {
        var page = open(screen, "/");
        page.getByLabel("E-mail or user name").fill(login);
        page.getByLabel("Password").fill(TestSchool.PASSWORD);
        button(page, "Sign in").click();
        demandSignedIn(page);
        page.navigate(path);
        return page;
    }

    static void demandSignedIn(Page page) {
        PlaywrightAssertions.assertThat(
                        page.getByRole(
                                AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main")))
                .isVisible();
    }

    /** Fails if axe-core finds anything serious; keeps a picture of what it looked at. */
    static void demandAccessible(Page page, Screen screen, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                Path.of(
                                        "target/screens",
                                        name
                                                + "-"
                                                + screen.name().toLowerCase(java.util.Locale.ROOT)
                                                + ".png")));
        var grave =
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> GRAVE.contains(rule.getImpact()))
                                .map(rule ->
                                        rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                                .toList();
        Assertions.assertThat(grave)
                .as("what axe-core finds serious on " + name + ", " + screen)
                .isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
