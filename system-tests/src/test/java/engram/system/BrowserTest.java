package engram.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static engram.system.Browsers.button;
import static engram.system.Browsers.heading;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import engram.system.Browsers.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The main job in a real browser: a learner signs up, studies and sees what came of it, while the
 * teacher's table changes.
 */
class BrowserTest {
    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final TestSchool school = TestSchool.on(platform);
    private static final String deck = school.assignedDeck("Seed deck", Seed.cards());
    private static final Browsers browsers = new Browsers(platform);

    @AfterAll
    static void close() {
        browsers.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE_DARK", "DESKTOP_LIGHT"})
    void a_learner_signs_up_studies_and_sees_it_while_the_teachers_row_changes(Screen screen) {
        var name = "Nadia " + screen.name().toLowerCase(java.util.Locale.ROOT);
        var page = browsers.open(screen, "/join/" + school.joinCode());
        page.getByLabel("Your name").fill(name);
        page.getByLabel("E-mail or user name").fill(school.name() + screen + "@example.org");
        page.getByLabel("Password").fill(TestSchool.PASSWORD);
        Browsers.demandAccessible(page, screen, "join");
        button(page, "Make my account").click();
        assertThat(page.getByText("Seed deck").first()).isVisible();
        Browsers.demandAccessible(page, screen, "home");

        var teacher = browsers.signedIn(screen, school.teacherLogin(), "/decks/" + deck);
        teacher.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Class")).click();
        var row =
                teacher.getByRole(
                        AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
        assertThat(row).containsText("–");
        assertThat(teacher.getByText("Live", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        page.navigate("/decks/" + deck);
        assertThat(page.getByText("1 / 25")).isVisible();
        assertThat(page.getByText("25 cards, 2 without an answer")).isVisible();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Sessions")).click();
        assertThat(page.getByText("No study sessions yet.")).isVisible();
        Browsers.demandAccessible(page, screen, "deck-new");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Spaced")))
                .click();
        study(page, screen);

        assertThat(heading(page, "Done for now")).isVisible();
        assertThat(page.getByText("if you stop now")).isVisible();
        Browsers.demandAccessible(page, screen, "summary");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the deck"))
                .click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Sessions")).click();
        assertThat(
                        page.getByRole(
                                        AriaRole.REGION,
                                        new Page.GetByRoleOptions().setName("Study sessions"))
                                .getByRole(AriaRole.ROW))
                .hasCount(2);
        Browsers.demandAccessible(page, screen, "deck-sessions");

        assertThat(row).containsText("10 of 23");
        Browsers.demandAccessible(teacher, screen, "class-table");
        page.context().close();
        teacher.context().close();
    }

    /**
     * Ten new cards, all known well; the first one is undone and answered again. By keyboard on a
     * desktop, by touch on a phone.
     */
    private static void study(Page page, Screen screen) {
        for (var answered = 0; answered < 10; answered++) {
            turn(page, screen);
            if (answered == 0) {
                Browsers.demandAccessible(page, screen, "spaced-turned");
                rate(page, screen);
                button(page, "Undo").click();
                assertThat(button(page, "Easy")).isVisible();
            }
            rate(page, screen);
        }
    }

    private static void turn(Page page, Screen screen) {
        assertThat(button(page, "Show the answer")).isVisible();
        if (screen.isPhone()) button(page, "Show the answer").tap();
        else page.keyboard().press("Space");
        assertThat(button(page, "Easy")).isVisible();
    }

    private static void rate(Page page, Screen screen) {
        if (screen.isPhone()) button(page, "Easy").tap();
        else page.keyboard().press("4");
    }

    @Test
    void study_goes_on_without_a_network_and_catches_up_when_it_is_back() {
        var learner = school.learner("offline");
        var page =
                browsers.signedIn(
                        Screen.PHONE_LIGHT, learner.login(), "/decks/" + deck + "/spaced");
        assertThat(button(page, "Show the answer")).isVisible();

        page.context().setOffline(true);
        study(page, Screen.PHONE_LIGHT);
        assertThat(page.getByText("kept on this device").first()).isVisible();
        org.assertj.core.api.Assertions.assertThat(
                        learner.api()
                                .get("/api/decks/" + deck + "/mastery")
                                .ok()
                                .get("seen")
                                .asInt())
                .isZero();

        page.context().setOffline(false);
        org.awaitility.Awaitility.await()
                .untilAsserted(() ->
                        org.assertj.core.api.Assertions.assertThat(
                                        learner.api()
                                                .get("/api/decks/" + deck + "/mastery")
                                                .ok()
                                                .get("seen")
                                                .asInt())
                                .isEqualTo(10));
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE_LIGHT", "DESKTOP_DARK"})
    void every_page_is_accessible(Screen screen) {
        var door = browsers.open(screen, "/");
        assertThat(heading(door, "Sign in")).isVisible();
        Browsers.demandAccessible(door, screen, "sign-in");
        door.context().close();
        var page = browsers.signedIn(screen, school.teacherLogin(), "/");
        for (var path :
                java.util.List.of(
                        "/",
                        "/decks",
                        "/decks/" + deck,
                        "/decks/" + deck + "/paste",
                        "/decks/" + deck + "/flashcards",
                        "/classes",
                        "/classes/" + school.classId(),
                        "/profile")) {
            page.navigate(path);
            assertThat(
                            page.getByRole(
                                            AriaRole.HEADING,
                                            new Page.GetByRoleOptions().setLevel(1))
                                    .first())
                    .isAttached();
            page.waitForLoadState(
                    com.microsoft.playwright.options.LoadState.NETWORKIDLE,
                    new Page.WaitForLoadStateOptions().setTimeout(30_000));
            Browsers.demandAccessible(
                    page,
                    screen,
                    path.replace(deck, "deck")
                            .replace(school.classId(), "class")
                            .replace("/", "_"));
        }
        page.context().close();
    }

    @Test
    void a_deck_and_its_cards_are_made_pasted_edited_and_deleted_with_undo() {
        var page = browsers.signedIn(Screen.DESKTOP_LIGHT, school.teacherLogin(), "/decks");
        button(page, "New deck").first().click();
        page.getByLabel("Title").fill("Pasted deck");
        button(page, "Make").first().click();
        assertThat(heading(page, "Pasted deck")).isVisible();
        page.navigate(page.url() + "/paste");
        page.getByRole(AriaRole.TEXTBOX)
                .first()
                .fill("front one\tback one\nfront two\tback two\nfront three\t");
        assertThat(page.getByText("3 cards").first()).isVisible();
        button(page, "Add").first().click();
        assertThat(page.getByText("3 cards, 1 without an answer").first()).isVisible();
        page.context().close();
    }
}
