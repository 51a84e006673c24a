package cn.suyuanban.demo.year.story;

import cn.suyuanban.demo.year.Days;
import cn.suyuanban.demo.year.Staff;
import cn.suyuanban.demo.year.Story;
import cn.suyuanban.demo.year.Story.Teller;
import cn.suyuanban.demo.year.Tales;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 113 problems of enterprises: 102 struck off (销号), 11 open. */
@Component
@Profile("demo")
@Order(40)
class ProblemTales implements Tales {

    private static final int PROBLEMS = 113;
    private static final int CLOSED = 102;
    private static final List<String> UNITS = List.of("fire", "market", "city", "power", "water", "resources", "hr");
    private static final List<String> CATEGORIES =
            List.of("APPROVAL", "LAND", "MONEY", "LABOUR", "UTILITIES", "POLICY", "OTHER");

    private final Staff staff;

    ProblemTales(Staff staff) {
        this.staff = staff;
    }

    @Override
    public List<Tale> tales() {
        return IntStream.rangeClosed(1, PROBLEMS)
                .mapToObj(number -> new Tale("problem-" + number, days -> tell(number, days)))
                .toList();
    }

    private Story tell(int number, Days days) {
        boolean closed = number <= CLOSED;
        Instant found = closed ? days.ago(320, 30) : days.ago(21, 3);
        String unit = days.any(UNITS);
        Teller story = Story.tell("problem-" + number)
                .opens(found, () -> staff.start("problem-closure", "manager", finding(number, found, days)))
                .then(days.soon(found), id -> staff.does(id, "列责任清单", "manager", duty(unit)));
        if (!closed && number % 4 == 0) {
            return story.openAt(days.present());
        }
        Instant claimed = days.soon(days.soon(found));
        String account = Staff.account(unit);
        story.then(claimed, id -> staff.does(id, "认领或者提出异议", account, Map.of("assignmentAnswer", "CLAIM")))
                .then(days.soon(claimed), id -> staff.does(id, "制定整改措施", account, measures()));
        return closed ? closed(story, days, claimed, account) : story.openAt(days.present());
    }

    private Story closed(Teller story, Days days, Instant claimed, String account) {
        Instant worked = days.after(claimed, 2 + days.any(7));
        Instant submitted = days.soon(worked);
        Instant checked = days.soon(submitted);
        Instant signed = days.soon(checked);
        Instant confirmed = days.soon(signed);
        return story.later()
                .then(worked, id -> staff.does(id, "整改问题", account, Map.of("workResult", "已整改（示例）")))
                .then(submitted, id -> staff.does(id, "申请销号", account, Map.of("evidence", "佐证材料一份（示例）")))
                .then(checked, id -> staff.does(id, "初核销号", "supervision", check()))
                .then(signed, id -> staff.does(id, "签字销号", "leader", sign()))
                .then(confirmed, id -> staff.does(id, "请企业确认", "manager", confirm()))
                .then(days.soon(confirmed), id -> staff.does(id, "销号", "manager", Map.of("closeText", "手续齐全")))
                .ends();
    }

    private static Map<String, Object> finding(int number, Instant found, Days days) {
        Map<String, Object> form = new HashMap<>();
        form.put("applicantName", Names.enterprise(number));
        form.put("problemSource", "VISIT");
        form.put("foundOn", Days.day(found));
        form.put("problemText", "企业反映的问题（示例）" + number);
        form.put("problemCategory", days.any(CATEGORIES));
        form.put("severity", "一般");
        form.put("commonProblem", number % 7 == 0);
        return form;
    }

    private static Map<String, Object> duty(String unit) {
        Map<String, Object> form = new HashMap<>();
        form.put("leadLeader", "leader");
        form.put("responsibleUnit", unit);
        form.put("responsiblePerson", "示例科科长");
        form.put("supervisingUnit", "supervision");
        form.put("rectifyLimit", "10WD");
        return form;
    }

    private static Map<String, Object> measures() {
        return Map.of("measures", "现场办公，限期解决（示例）", "stageGoal", "问题解决");
    }

    private static Map<String, Object> check() {
        return Map.of("checkVerdict", "CHECK", "checkText", "属实");
    }

    private static Map<String, Object> sign() {
        return Map.of("signVerdict", "SIGN", "signText", "同意");
    }

    private static Map<String, Object> confirm() {
        return Map.of(
                "satisfaction", "satisfied", "confirmWay", "phone", "confirmVerdict", "CONFIRM", "confirmText", "已解决");
    }
}
