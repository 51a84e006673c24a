package cn.suyuanban.demo.year.story;

import cn.suyuanban.demo.year.Days;
import cn.suyuanban.demo.year.Staff;
import cn.suyuanban.demo.year.Story;
import cn.suyuanban.demo.year.Story.Teller;
import cn.suyuanban.demo.year.Tales;
import cn.suyuanban.demo.year.YearSettings;
import cn.suyuanban.ledger.CaseFiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ordinary cases (办件) of the sample matters: most done in time, some late, some open under every light. */
@Component
@Profile("demo")
@Order(70)
class MatterTales implements Tales {

    private static final int HUNDRED = 100;
    private static final int LATE_FROM = 84;
    private static final int SUPPLEMENTED_FROM = 86;
    private static final int OPEN_FROM = 90;

    private final Staff staff;
    private final SampleMatters matters;
    private final CaseFiles files;
    private final RuntimeService runtime;
    private final YearSettings settings;

    MatterTales(Staff staff, SampleMatters matters, CaseFiles files, RuntimeService runtime, YearSettings settings) {
        this.staff = staff;
        this.matters = matters;
        this.files = files;
        this.runtime = runtime;
        this.settings = settings;
    }

    @Override
    public List<Tale> tales() {
        int count = matters.count();
        return IntStream.range(0, settings.ordinary())
                .mapToObj(number ->
                        new Tale("case-" + number, days -> tell(number, SampleMatters.id(days.any(count)), days)))
                .toList();
    }

    /** Of each hundred: 84 in time, 4 after a supplement, 2 late, 10 open. */
    private Story tell(int number, String matter, Days days) {
        int way = number % HUNDRED;
        Instant received = way < OPEN_FROM ? days.ago(350, 25) : lately(number, days);
        Teller story =
                Story.tell("case-" + number).opens(received, () -> staff.start(matter, "window", application(number)));
        if (way == OPEN_FROM) {
            return story.openAt(days.present());
        }
        Instant checked = days.soon(received);
        if (way == OPEN_FROM + 1) {
            return story.then(checked, id -> check(id, supplement())).openAt(days.present());
        }
        Instant accepted = isSupplemented(way) ? supplemented(story, checked, days) : checked;
        story.then(accepted, id -> accept(id, way));
        return way < OPEN_FROM
                ? done(story, accepted, way >= LATE_FROM && way < SUPPLEMENTED_FROM, number, days)
                : open(story, accepted, way, days);
    }

    /** Most of what is open came in these days; a few have been left lying. */
    private static Instant lately(int number, Days days) {
        return number % 4 == 0 ? days.ago(9, 5) : days.ago(4, 1);
    }

    private static boolean isSupplemented(int way) {
        return way >= SUPPLEMENTED_FROM && way < OPEN_FROM;
    }

    private Instant supplemented(Teller story, Instant checked, Days days) {
        story.then(checked, id -> check(id, supplement()));
        return days.after(checked, 1);
    }

    /** What was told to be missing arrives with the second form, which accepts. */
    private void accept(String id, int way) {
        if (isSupplemented(way)) {
            staff.does(id, "登记补正材料", "window", Map.of("supplementComplete", "yes"));
        } else {
            check(id, Map.of("checkResult", "accept"));
        }
    }

    private Story done(Teller story, Instant accepted, boolean late, int number, Days days) {
        Instant reviewed = days.after(accepted, late ? 7 : 1);
        Instant delivered = days.soon(reviewed);
        if (late) {
            story.later();
        }
        story.then(reviewed, id -> staff.departments(id, "审查", pass()))
                .then(delivered, id -> staff.does(id, "制证送达", "window", delivery(delivered)));
        if (number % 3 != 0) {
            story.then(days.soon(delivered), id -> rate(id, number % 20 == 1 ? 3 : 5));
        }
        return story.ends();
    }

    private Story open(Teller story, Instant accepted, int way, Days days) {
        Instant next = days.soon(accepted);
        if (way == OPEN_FROM + 2) {
            story.then(next, this::pause);
        } else if (way == OPEN_FROM + 3) {
            story.then(next, this::extend);
        }
        return story.openAt(days.present());
    }

    private void pause(String id) {
        Map<String, Object> form = Map.of(
                "caseNumber",
                number(id),
                "pauseGround",
                "TESTING",
                "pauseNotice",
                "委托检测，约 10 个工作日（示例）",
                "pauseExpected",
                "10WD");
        staff.start("special-procedure", staff.handler(id), form);
    }

    private void extend(String id) {
        Map<String, Object> form =
                Map.of("caseNumber", number(id), "extensionLimit", "5WD", "extensionReason", "需要补充核查（示例）");
        String extension = staff.start("extend-deadline", staff.handler(id), form);
        String approver = Staff.account((String) runtime.getVariable(extension, "approverGroup"));
        staff.only(extension, approver, Map.of("extensionDecision", "approve", "extensionOpinion", "同意"));
    }

    private void check(String id, Map<String, Object> form) {
        staff.does(id, "核对申请材料", "window", form);
    }

    private void rate(String id, int rating) {
        runtime.createMessageCorrelation("case.rated")
                .processInstanceBusinessKey(number(id))
                .setVariables(Map.of("rating", rating, "ratingText", "示例评价", "ratingNamed", false))
                .correlateWithResult();
    }

    private String number(String id) {
        return files.find(id).orElseThrow().number();
    }

    private static Map<String, Object> application(int number) {
        return Map.of(
                "applicantName",
                "绛县示例申请人" + number,
                "contactName",
                "示例联系人",
                "contactPhone",
                "13800000000",
                "applicationSummary",
                "示例申请");
    }

    private static Map<String, Object> supplement() {
        return Map.of("checkResult", "supplement", "missingMaterials", "申请书未签字（示例）");
    }

    private static Map<String, Object> pass() {
        return Map.of("reviewResult", "pass", "reviewOpinion", "符合条件");
    }

    private static Map<String, Object> delivery(Instant at) {
        return Map.of("remedyTold", true, "deliveryMethod", "counter", "deliveryDate", Days.day(at));
    }
}
