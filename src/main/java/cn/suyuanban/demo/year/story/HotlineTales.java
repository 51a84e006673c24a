package cn.suyuanban.demo.year.story;

import cn.suyuanban.demo.year.Days;
import cn.suyuanban.demo.year.Staff;
import cn.suyuanban.demo.year.Story;
import cn.suyuanban.demo.year.Tales;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 946 requests to the hotline (12345), every one finished in time.
 *
 * <p>They are told in the order of their days and never five of one theme and place within a month, which would have the
 * product open a theme request (专题工单) of its own.
 */
@Component
@Profile("demo")
@Order(80)
class HotlineTales implements Tales {

    private static final int REQUESTS = 946;
    private static final int FIRST_DAY = 350;
    private static final int LAST_DAY = 15;

    /** Every theme of the form with who handles it; seventeen of them meet the twelve places 204 calls apart. */
    private static final List<Theme> THEMES = List.of(
            new Theme("供水", "water"),
            new Theme("供电", "power"),
            new Theme("供气", "gas"),
            new Theme("供热", "heat"),
            new Theme("市政设施", "city"),
            new Theme("环境卫生", "city"),
            new Theme("噪声扰民", "city"),
            new Theme("消费维权", "market"),
            new Theme("劳动工资", "hr"),
            new Theme("社会保障", "hr"),
            new Theme("医疗卫生", "health"),
            new Theme("教育", "education"),
            new Theme("物业管理", "housing"),
            new Theme("交通出行", "police"),
            new Theme("政务服务", "approval"),
            new Theme("企业经营", "market"),
            new Theme("其他", "city"));

    private static final List<String> PLACES =
            List.of("古绛镇", "横水镇", "陈村镇", "卫庄镇", "么里镇", "南樊镇", "安峪镇", "大交镇", "郝庄乡", "冷口乡", "开发区", "其他");

    private final Staff staff;

    HotlineTales(Staff staff) {
        this.staff = staff;
    }

    @Override
    public List<Tale> tales() {
        return IntStream.rangeClosed(1, REQUESTS)
                .mapToObj(number -> new Tale("hotline-" + number, days -> tell(number, days)))
                .toList();
    }

    private Story tell(int number, Days days) {
        int ago = FIRST_DAY - number * (FIRST_DAY - LAST_DAY) / REQUESTS;
        Instant called = days.ago(ago, ago);
        Instant classified = days.soon(called);
        Instant dispatched = days.soon(classified);
        Instant signed = days.soon(dispatched);
        Instant worked = days.after(called, 1);
        Instant replied = days.soon(worked);
        String unit = theme(number).unit();
        String account = Staff.account(unit);
        return Story.tell("hotline-" + number)
                .opens(called, () -> staff.start("hotline-request", "hotline", call(number)))
                .then(classified, id -> staff.does(id, "核对分类", "hotline", about(number)))
                .then(dispatched, id -> staff.does(id, "派单", "hotline", Map.of("handlingUnit", unit)))
                .then(signed, id -> staff.does(id, "签收或者退单", account, Map.of("dispatchAnswer", "SIGN")))
                .then(days.soon(signed), id -> staff.does(id, "首次联系", account, Map.of("contactResult", "已与诉求人联系")))
                .then(worked, id -> staff.does(id, "办理诉求", account, Map.of("workResult", "已办理（示例）")))
                .then(replied, id -> staff.does(id, "答复诉求人", account, Map.of("replyText", "已电话答复（示例）")))
                .then(days.soon(replied), id -> staff.does(id, "回访诉求人", "hotline", callBack(number)))
                .ends();
    }

    private static Map<String, Object> call(int number) {
        Map<String, Object> form = new HashMap<>(about(number));
        form.put("applicantName", "群众");
        form.put("requestText", "反映" + theme(number).name() + "方面的问题（示例）");
        form.put("confidential", false);
        form.put("callerName", "示例诉求人");
        form.put("callerPhone", "1390000%04d".formatted(number));
        return form;
    }

    private static Map<String, Object> about(int number) {
        Map<String, Object> form = new HashMap<>();
        form.put("requestScope", "OURS");
        form.put("requestType", "COMPLAINT");
        form.put("urgency", "NORMAL");
        form.put("requestTheme", theme(number).name());
        form.put("requestPlace", PLACES.get(number % PLACES.size()));
        return form;
    }

    private static Map<String, Object> callBack(int number) {
        return Map.of(
                "contacted",
                "yes",
                "solved",
                "yes",
                "satisfaction",
                number % 10 == 0 ? "FAIR" : "SATISFIED",
                "callBackText",
                "见录音（示例）");
    }

    private static Theme theme(int number) {
        return THEMES.get(number % THEMES.size());
    }

    /** What is asked about, and the unit whose business that is. */
    private record Theme(String name, String unit) {}
}
