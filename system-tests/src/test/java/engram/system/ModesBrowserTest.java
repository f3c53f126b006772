package engram.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static engram.system.Browsers.button;
import static engram.system.Browsers.heading;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import engram.system.Browsers.Screen;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Learn, Test and Matching in a real browser: by keyboard alone on a desktop, by touch on a phone.
 */
class ModesBrowserTest {
    private static final Map<String, String> CAPITALS =
            Map.of(
                    "Norway", "Oslo",
                    "Kenya", "Nairobi",
                    "Peru", "Lima",
                    "Japan", "Tokyo",
                    "Latvia", "Riga",
                    "Egypt", "Cairo",
                    "Canada", "Ottawa",
                    "Austria", "Vienna");

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final TestSchool school = TestSchool.on(platform);
    private static final String deck = school.assignedDeck("Capitals", cards());
    private static final Browsers browsers = new Browsers(platform);

    @AfterAll
    static void close() {
        browsers.close();
    }

    private static String cards() {
        return Api.JSON
                .valueToTree(
                        CAPITALS.entrySet().stream()
                                .map(each ->
                                        Map.of("front", each.getKey(), "back", each.getValue()))
                                .toList())
                .toString();
    }

    private static Page open(Screen screen, String name) {
        return browsers.signedIn(screen, school.learner(name).login(), "/decks/" + deck);
    }

    private static void choose(Page page, String mode) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(mode).setExact(true))
                .click();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void learn_goes_on_until_all_cards_are_known_and_takes_the_learners_word(Screen screen) {
        var page = open(screen, "learns-" + screen);
        choose(page, "Learn");
        assertThat(button(page, "Start")).isVisible();
        Browsers.demandAccessible(page, screen, "learn-options");
        button(page, "Start").click();
        var corrected = new boolean[1];

        await().atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(150))
                .until(() -> step(page, screen, corrected));

        assertThat(heading(page, "All 8 cards known")).isVisible();
        Browsers.demandAccessible(page, screen, "learn-end");
        org.assertj.core.api.Assertions.assertThat(corrected[0]).isTrue();
        page.context().close();
    }

    /** Does the next thing there is to do; true once the end is reached. */
    private static boolean step(Page page, Screen screen, boolean[] corrected) {
        if (heading(page, "All 8 cards known").isVisible()) return true;
        var next = button(page, "Next");
        if (next.isVisible()) {
            if (!corrected[0] && button(page, "I was right").isVisible()) {
                Browsers.demandAccessible(page, screen, "learn-told");
                button(page, "I was right").click();
                assertThat(heading(page, "✓ Right")).isVisible();
                corrected[0] = true;
            }
            if (screen.isPhone()) next.tap();
            else page.keyboard().press("Enter");
            return false;
        }
        var question = page.locator(".asked .question");
        if (!question.isVisible()) return false;
        var answer = CAPITALS.get(question.innerText().strip());
        var typed = page.getByLabel("Your answer");
        var options = page.locator("button.option");
        if (typed.isVisible()) {
            if (!corrected[0]) Browsers.demandAccessible(page, screen, "learn-written");
            typed.fill(corrected[0] ? answer : "somewhere");
            page.keyboard().press("Enter");
            assertThat(button(page, "Next")).isVisible();
        } else if (options.count() > 0) {
            choose(page, screen, options, answer);
            assertThat(button(page, "Next")).isVisible();
        }
        return false;
    }

    private static void choose(Page page, Screen screen, Locator options, String answer) {
        var texts = options.allInnerTexts();
        for (var n = 0; n < texts.size(); n++) {
            if (!texts.get(n).contains(answer)) continue;
            if (screen.isPhone()) options.nth(n).tap();
            else page.keyboard().press(Integer.toString(n + 1));
            return;
        }
        throw new AssertionError(answer + " is not among " + texts);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_DARK", "PHONE_LIGHT"})
    void a_test_keeps_its_answers_when_one_comes_back_and_is_graded_as_a_whole(Screen screen) {
        var page = open(screen, "tested-" + screen);
        choose(page, "Test");
        for (var kind : List.of("True or false", "Multiple choice", "Matching"))
            page.getByText(Pattern.compile("^" + kind)).first().click();
        Browsers.demandAccessible(page, screen, "test-options");
        button(page, "Start the test").click();
        var questions = page.locator(".test-question");
        showAllQuestions(page, screen);
        assertThat(questions).hasCount(8);
        for (var n = 0; n < 4; n++) answer(questions.nth(n), n);
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true))).isVisible();
        page.reload();
        showAllQuestions(page, screen);
        assertThat(page.getByText("4 of 8 answered")).isVisible();
        for (var n = 4; n < 7; n++) answer(questions.nth(n), n);
        Browsers.demandAccessible(page, screen, "test");
        button(page, "Submit").click();
        button(page, "Submit all the same").click();

        assertThat(heading(page, "Test result")).isVisible();
        assertThat(page.locator(".score")).hasText("6 of 8");
        Browsers.demandAccessible(page, screen, "test-result");
        button(page, "I was right").click();
        assertThat(page.locator(".score")).hasText("7 of 8");
        assertThat(button(page, "Retake the 1 missed")).isVisible();
        page.context().close();
    }

    /** A phone asks them one at a time, with a way to all of them. */
    private static void showAllQuestions(Page page, Screen screen) {
        if (!screen.isPhone()) return;
        assertThat(page.locator(".test-question")).hasCount(1);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("show all questions")))
                .click();
        button(page, "Show all on one page").click();
    }

    /** Right, but for the first. */
    private static void answer(Locator question, int number) {
        var asked = question.locator(".question").innerText().strip();
        question.getByRole(AriaRole.TEXTBOX).fill(number == 0 ? "nowhere" : CAPITALS.get(asked));
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void matching_is_played_by_keyboard_and_by_touch_and_shows_in_the_class_table(Screen screen) {
        var name = "matches-" + screen;
        var page = open(screen, name);
        choose(page, "Matching");
        button(page, "Start").click();
        assertThat(page.locator(".tile")).hasCount(12);
        Browsers.demandAccessible(page, screen, "matching");
        var places = new HashMap<String, Integer>();
        var texts = page.locator(".tile").allInnerTexts();
        for (var n = 0; n < texts.size(); n++) places.put(texts.get(n).strip(), n);
        var matched = 0;
        for (var country : CAPITALS.keySet()) {
            if (!places.containsKey(country)) continue;
            var capital = places.get(CAPITALS.get(country));
            press(page, screen, places.get(country));
            press(page, screen, capital);
            // With the last pair the tiles give way to the result.
            if (++matched < 6)
                assertThat(page.locator(".tile").nth(capital))
                        .hasAttribute("aria-disabled", "true");
        }

        assertThat(heading(page, "All matched")).isVisible();
        assertThat(page.locator(".score")).containsText("0 wrong");
        Browsers.demandAccessible(page, screen, "matching-end");
        var teacher = browsers.signedIn(screen, school.teacherLogin(), "/decks/" + deck);
        teacher.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Class")).click();
        assertThat(
                        teacher.getByRole(
                                AriaRole.ROW,
                                new Page.GetByRoleOptions().setName(Pattern.compile(name))))
                .containsText("0 wrong");
        Browsers.demandAccessible(teacher, screen, "class-table-modes");
        page.context().close();
        teacher.context().close();
    }

    private static void press(Page page, Screen screen, int place) {
        var tile = page.locator(".tile").nth(place);
        if (screen.isPhone()) {
            tile.tap();
        } else {
            tile.focus();
            page.keyboard().press("Enter");
        }
    }

    @Test
    void cards_are_starred_moved_and_copied_with_their_deck() {
        var page = browsers.signedIn(Screen.DESKTOP_LIGHT, school.teacherLogin(), "/decks/" + deck);
        var lines = page.locator(".card-line");
        var first = lines.first().locator(".front").innerText();
        var star = button(page, "Star card " + first);
        star.click();
        assertThat(star).hasAttribute("aria-pressed", "true");
        button(page, "More with card " + first).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Move to the end"))
                .click();
        assertThat(lines.last().locator(".front")).hasText(first);
        page.reload();
        assertThat(lines.last().locator(".front")).hasText(first);
        assertThat(star).hasAttribute("aria-pressed", "true");

        button(page, "Duplicate").click();
        assertThat(heading(page, "Copy of Capitals")).isVisible();
        assertThat(lines).hasCount(8);
        assertThat(lines.last().locator(".front")).hasText(first);
        page.context().close();
    }
}
