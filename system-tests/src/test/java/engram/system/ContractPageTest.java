package engram.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import engram.system.Browsers.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract as pages: all of it, from here alone, on every screen. */
class ContractPageTest {
    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final Browsers browsers = new Browsers(platform);

    @AfterAll
    static void close() {
        browsers.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_contract_can_be_read_with_nothing_from_outside(Screen screen) {
        var page = browsers.open(screen, "/");
        var elsewhere = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(platform.address()) && !request.url().startsWith("data:"))
                elsewhere.add(request.url());
        });
        var refused = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) refused.add(message.text());
        });

        page.navigate("/api/docs");

        assertThat(page.locator("#operations-cards-addCard")).isVisible();
        page.locator("#operations-cards-addCard").click();
        assertThat(page.locator("#operations-cards-addCard").getByText("convolution").first())
                .isVisible();
        page.screenshot(
                new com.microsoft.playwright.Page.ScreenshotOptions()
                        .setPath(Path.of("target/screens", "docs-" + screen + ".png")));
        assertThat(elsewhere).isEmpty();
        assertThat(refused).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.context().close();
    }
}
