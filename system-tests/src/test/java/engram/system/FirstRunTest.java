package engram.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static engram.system.Browsers.button;
import static engram.system.Browsers.heading;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import engram.system.Browsers.Screen;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A deployment of one's own, from the first page on: a school, its teacher, and a restart. */
@ResourceLock(RunningPlatform.OF_ITS_OWN)
class FirstRunTest {
    private static final String NEW_PASSWORD = "another long password";

    private static final RunningPlatform platform = RunningPlatform.startFresh();
    private static final Browsers browsers = new Browsers(platform);

    @AfterAll
    static void stop() {
        browsers.close();
        platform.stop();
    }

    @Test
    void a_school_is_made_once_on_the_page_later_ones_by_the_operator_and_all_outlast_a_restart() {
        var page = browsers.open(Screen.PHONE_LIGHT, "/");
        makeSchool(page);
        demandThatTheDoorIsShut();
        changeNameAndPassword(page);

        var said =
                platform.run(
                        "school",
                        "create",
                        "--name=Second school",
                        "--zone=Europe/Zurich",
                        "--teacher=Bo",
                        "--email=bo@example.org",
                        "--password=" + TestSchool.PASSWORD,
                        "--data=" + platform.data());
        assertThat(said).contains("Second school is ready");

        platform.stop();
        platform.start();

        var bo = TestSchool.signIn(platform, "bo@example.org").get("/api/me").ok();
        assertThat(bo.get("school").get("name").asText()).isEqualTo("Second school");
        assertThat(bo.get("person").get("role").asText()).isEqualTo("TEACHER");
        page.navigate("/profile");
        assertThat(page.getByLabel("Name")).hasValue("Ada Lovelace");
        page.context().close();
    }

    private static void makeSchool(Page page) {
        assertThat(heading(page, "Make a school")).isVisible();
        Browsers.demandAccessible(page, Screen.PHONE_LIGHT, "first-run");
        page.getByLabel("Name of the school").fill("First school");
        page.getByLabel("Time zone").selectOption("Europe/London");
        page.getByLabel("Your name").fill("Ada");
        page.getByLabel("E-mail").fill("ada@example.org");
        page.getByLabel("Password").pressSequentially("short");
        pressOnce(page, button(page, "Make the school"));
        assertThat(page.getByLabel("Password")).hasAttribute("aria-invalid", "true");
        page.keyboard().press("Control+A");
        page.keyboard().type(TestSchool.PASSWORD);
        pressOnce(page, button(page, "Make the school"));
        Browsers.demandSignedIn(page);
    }

    /** As a finger does it: what moves between down and up is missed. */
    private static void pressOnce(Page page, Locator button) {
        button.scrollIntoViewIfNeeded();
        var place = button.boundingBox();
        page.mouse().move(place.x + place.width / 2, place.y + place.height / 2);
        page.mouse().down();
        page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.mouse().up();
    }

    private static void demandThatTheDoorIsShut() {
        var stranger = browsers.open(Screen.DESKTOP_DARK, "/");
        assertThat(heading(stranger, "Sign in")).isVisible();
        stranger.context().close();
        var refused =
                Api.at(platform)
                        .post(
                                "/api/schools",
                                Map.of(
                                        "name",
                                        "Mine",
                                        "zone",
                                        "UTC",
                                        "teacher",
                                        Map.of(
                                                "name",
                                                "Eve",
                                                "email",
                                                "eve@example.org",
                                                "password",
                                                TestSchool.PASSWORD)));
        Api.demandProblem(refused, 403);
    }

    private static void changeNameAndPassword(Page page) {
        page.navigate("/profile");
        page.getByLabel("Name").fill("Ada Lovelace");
        button(page, "Save the name").click();
        assertThat(page.getByText("Your name is changed.")).isVisible();
        page.getByLabel("Current password").fill("not my password");
        page.getByLabel("New password").fill(NEW_PASSWORD);
        button(page, "Change the password").click();
        assertThat(page.getByText("The current password is not right.")).isVisible();
        page.getByLabel("Current password").fill(TestSchool.PASSWORD);
        button(page, "Change the password").click();
        assertThat(page.getByText("Your password is changed.")).isVisible();
        button(page, "Sign out").click();
        page.getByLabel("E-mail or user name").fill("ada@example.org");
        page.getByLabel("Password").fill(NEW_PASSWORD);
        button(page, "Sign in").click();
        Browsers.demandSignedIn(page);
    }
}
