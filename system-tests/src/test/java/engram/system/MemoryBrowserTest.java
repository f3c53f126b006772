package engram.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static engram.system.Browsers.button;
import static engram.system.Browsers.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import engram.system.Browsers.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Study settings, what can be done with a card of the queue, and a card's memory, in a browser. */
class MemoryBrowserTest {
    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final TestSchool school = TestSchool.on(platform);
    private static final String deck =
            school.assignedDeck(
                    "Colours",
                    "[%s,%s,%s]"
                            .formatted(
                                    "{\"front\":\"red\",\"back\":\"rot\"}",
                                    "{\"front\":\"green\",\"back\":\"grün\"}",
                                    "{\"front\":\"blue\",\"back\":\"blau\"}"));
    private static final Browsers browsers = new Browsers(platform);

    @AfterAll
    static void close() {
        browsers.close();
    }

    private static Locator menuItem(Page page, String name) {
        return page.getByRole(
                AriaRole.MENUITEM,
                new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static Locator front(Page page, String text) {
        return page.getByRole(AriaRole.MAIN)
                .getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void a_setting_shows_what_it_does_before_it_is_saved_and_can_be_taken_back(Screen screen) {
        var learner = school.learner("sets-" + screen);
        var page = browsers.signedIn(screen, learner.login(), "/settings/learner/" + learner.id());
        assertThat(heading(page, "Study settings")).isVisible();
        Browsers.demandAccessible(page, screen, "settings");

        page.getByRole(AriaRole.SLIDER).first().focus();
        for (var press = 0; press < 8; press++) page.keyboard().press("ArrowLeft");

        assertThat(page.getByText("82 %").first()).isVisible();
        assertThat(heading(page, "What the change does")).isVisible();
        assertThat(page.locator("del").first()).isVisible();
        Browsers.demandAccessible(page, screen, "settings-changed");
        button(page, "Save").click();
        assertThat(page.getByText("Nothing is changed.")).isVisible();
        page.reload();
        assertThat(page.getByText("82 %").first()).isVisible();
        button(page, "Do not set here").click();
        button(page, "Save").click();
        assertThat(page.getByText("Nothing is changed.")).isVisible();
        page.reload();
        assertThat(page.getByText("90 %").first()).isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_DARK", "PHONE_LIGHT"})
    void whoever_leaves_with_unsaved_settings_is_asked_first(Screen screen) {
        var learner = school.learner("leaves-" + screen);
        var page = browsers.signedIn(screen, learner.login(), "/profile");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My study settings"))
                .click();
        button(page, "Increase New cards a day").click();

        page.goBack();
        assertThat(heading(page, "Leave without saving")).isVisible();
        Browsers.demandAccessible(page, screen, "settings-leaving");
        button(page, "Stay").click();
        assertThat(page.getByText("1 change not saved")).isVisible();
        assertThat(button(page, "Increase New cards a day")).isInViewport();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decks")).click();
        button(page, "Leave without saving").click();
        assertThat(heading(page, "Decks")).isVisible();

        page.goBack();
        assertThat(page.getByText("Nothing is changed.")).isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_DARK", "PHONE_LIGHT"})
    void a_card_suspended_in_the_queue_is_not_asked_again_and_the_deck_shows_it(Screen screen) {
        var learner = school.learner("puts-aside-" + screen);
        var page = browsers.signedIn(screen, learner.login(), "/decks/" + deck + "/spaced");
        assertThat(front(page, "red")).isVisible();

        button(page, "More with this card").click();
        Browsers.demandAccessible(page, screen, "card-menu");
        menuItem(page, "Suspend").click();
        assertThat(front(page, "green")).isVisible();
        page.reload();
        assertThat(front(page, "green")).isVisible();

        page.navigate("/decks/" + deck);
        page.getByRole(AriaRole.MAIN).getByText("Suspended").first().click();
        Browsers.demandAccessible(page, screen, "deck-suspended");
        page.navigate("/decks/" + deck + "/spaced");
        assertThat(front(page, "green")).isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_LIGHT"})
    void a_card_says_what_is_known_of_it_and_why_it_comes_back_when_it_does(Screen screen) {
        var learner = school.learner("wonders-" + screen);
        var page = browsers.signedIn(screen, learner.login(), "/decks/" + deck + "/spaced");
        assertThat(front(page, "red")).isVisible();
        button(page, "Show the answer").click();
        button(page, "Easy").click();
        assertThat(front(page, "green")).isVisible();

        var card = TestSchool.answeredCards(learner.api(), deck).getFirst();
        org.awaitility.Awaitility.await()
                .until(() ->
                        learner.api()
                                        .get("/api/decks/" + deck + "/cards/" + card + "/memory")
                                        .ok()
                                        .get("reviews")
                                        .size()
                                == 1);
        page.navigate("/decks/" + deck + "/cards/" + card + "/memory");

        assertThat(heading(page, "What you know of this card")).isVisible();
        assertThat(page.getByText("Easy").first()).isVisible();
        assertThat(page.getByText("Chance of recall").first()).isVisible();
        assertThat(page.getByText(Pattern.compile("90 ?%")).first()).isVisible();
        Browsers.demandAccessible(page, screen, "memory");
        page.context().close();
    }
}
