package cn.suyuanban.designer.foresee;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.designer.bundle.DeployedBundles;
import cn.suyuanban.designer.compare.Change.Kind;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
class ForesightTest {

    private static final String MATTER = "processes/open-restaurant.bpmn";

    @Autowired
    private Foresight foresight;

    @Autowired
    private DeployedBundles bundles;

    @Autowired
    private Restaurant restaurant;

    @Test
    void casesAtAChangedStepAreCountedAndKeepTheirDueDate() {
        // given
        Map<String, byte[]> files = changed(
                MATTER,
                "<camunda:in sourceExpression=\"2WD\" target=\"stepLimit\" />",
                "<camunda:in sourceExpression=\"1WD\" target=\"stepLimit\" />");
        long before = effect(files, "Activity_ReviewFood").standing();
        // when
        for (int i = 0; i < 3; i++) {
            restaurant.accepted(application());
        }
        // then
        Effect effect = effect(files, "Activity_ReviewFood");
        assertThat(effect.standing()).isEqualTo(before + 3);
        assertThat(effect.message()).contains("到期时间已经承诺，不变").contains("1 个工作日");
    }

    @Test
    void theLimitOfTheCaseConcernsEveryRunningCaseAndChangesNoneOfThem() {
        restaurant.apply(application());
        Map<String, byte[]> files =
                changed(MATTER, "\"limit.promised\" value=\"5WD\"", "\"limit.promised\" value=\"4WD\"");
        Outlook outlook = foresight.of(Restaurant.KEY, files);
        Effect effect = effect(files, Restaurant.KEY);
        assertThat(outlook.running()).isPositive();
        assertThat(effect.standing()).isEqualTo(outlook.running());
        assertThat(effect.message()).contains("全案到期时间不变").contains("4 个工作日");
        assertThat(outlook.notes()).hasSize(1).allSatisfy(note -> assertThat(note)
                .contains("已经承诺"));
    }

    @Test
    void aStepThatIsGoneTellsWhoStandsThereAndOneThatIsNewWhoWillPassIt() {
        restaurant.accepted(application());
        Map<String, byte[]> files = changed(MATTER, "Activity_ReviewFood", "Activity_ReviewMeals");
        Outlook outlook = foresight.of(Restaurant.KEY, files);
        assertThat(outlook.effects())
                .filteredOn(effect -> effect.change().element().equals("Activity_ReviewFood"))
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.change().kind()).isEqualTo(Kind.REMOVED);
                    assertThat(effect.standing()).isPositive();
                    assertThat(effect.message()).contains("先为它指定对应环节");
                });
        assertThat(effect(files, "Activity_ReviewMeals").message()).contains("不迁移就不经过这一步");
    }

    @Test
    void aFormConcernsTasksThatAreOpenAlready() {
        restaurant.apply(application());
        String form = "forms/accept-application/check-materials.form";
        Outlook outlook = foresight.of(
                "accept-application", changed("accept-application", form, "\"required\": true", "\"required\": false"));
        assertThat(outlook.effects()).isNotEmpty().allSatisfy(effect -> {
            assertThat(effect.standing()).isPositive();
            assertThat(effect.message()).contains("立即使用新表单");
        });
        assertThat(outlook.notes()).anySatisfy(note -> assertThat(note).contains("按最新版调用"));
    }

    @Test
    void aTimerKeepsRunningAsItWasForThoseAtItsStep() {
        restaurant.apply(application());
        Map<String, byte[]> files = changed(
                "accept-application",
                "processes/accept-application.bpmn",
                "deadlines.after('5WD')",
                "deadlines.after('4WD')");
        assertThat(foresight.of("accept-application", files).effects())
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.change().element()).isEqualTo("Event_NotToldInTime");
                    assertThat(effect.standing()).isPositive();
                    assertThat(effect.message()).contains("定时器已经开始计时，到期时间不变");
                });
    }

    @Test
    void aDecisionIsTakenInItsNewestVersionAndANewServiceConcernsNobody() {
        String table = "processes/deadline-ladder.dmn";
        Outlook outlook = foresight.of("deadline-ladder", changed("deadline-ladder", table, "0.666667", "0.5"));
        assertThat(outlook.notes()).singleElement().satisfies(note -> assertThat(note)
                .contains("按新表"));
        assertThat(outlook.effects()).isNotEmpty();
        assertThat(foresight.of("nothing-yet", Map.of()).effects()).isEmpty();
    }

    private Effect effect(Map<String, byte[]> files, String element) {
        return foresight.of(Restaurant.KEY, files).effects().stream()
                .filter(effect -> effect.change().element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, byte[]> changed(String file, String before, String after) {
        return changed(Restaurant.KEY, file, before, after);
    }

    /** The version that runs, with other text in the place of each match. */
    private Map<String, byte[]> changed(String service, String file, String before, String after) {
        Map<String, byte[]> files =
                new TreeMap<>(bundles.of(bundles.running(service).orElseThrow()).files());
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text.contains(before)).as(before).isTrue();
        files.put(file, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
