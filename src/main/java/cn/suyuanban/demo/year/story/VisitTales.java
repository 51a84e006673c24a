package cn.suyuanban.demo.year.story;

import cn.suyuanban.demo.year.Days;
import cn.suyuanban.demo.year.Staff;
import cn.suyuanban.demo.year.Story;
import cn.suyuanban.demo.year.Tales;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The visits of enterprises (调研走访), over ninety, each to another one. */
@Component
@Profile("demo")
@Order(30)
class VisitTales implements Tales {

    private static final int VISITS = 93;

    private final Staff staff;

    VisitTales(Staff staff) {
        this.staff = staff;
    }

    @Override
    public List<Tale> tales() {
        return IntStream.rangeClosed(1, VISITS)
                .mapToObj(number -> new Tale("visit-" + number, days -> tell(number, days)))
                .toList();
    }

    private Story tell(int number, Days days) {
        Instant planned = days.ago(330, 15);
        Instant held = days.after(planned, 2);
        Map<String, Object> plan = Map.of(
                "applicantName",
                Names.enterprise(number),
                "visitWay",
                days.any(List.of("FIELD", "SERVICE", "FORUM")),
                "plannedOn",
                Days.day(held),
                "escortLeader",
                "县领导",
                "participants",
                "示例甲、示例乙");
        Map<String, Object> record = Map.of(
                "visitHeld", "yes", "heldOn", Days.day(held), "participants", "示例甲、示例乙", "visitSummary", "听取企业意见（示例）");
        return Story.tell("visit-" + number)
                .opens(planned, () -> staff.start("research-visit", "team", plan))
                .then(held, id -> staff.does(id, "走访", "team", record))
                .then(days.soon(held), id -> staff.does(id, "登记发现的问题", "team", Map.of("findingHandling", "NONE")))
                .ends();
    }
}
