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
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 88 projects worth 37,727 million yuan in six clusters; 37 industrial ones are worth 21,000 million of them. */
@Component
@Profile("demo")
@Order(50)
class ProjectTales implements Tales {

    private static final int INDUSTRIAL = 37;
    private static final int OTHERS = 51;

    /** In 万元, as the form asks; each industrial project is worth over 10,000 of them. */
    private static final Shares INDUSTRIAL_AMOUNTS = new Shares(INDUSTRIAL, 10_500, 2_100_000);

    private static final Shares OTHER_AMOUNTS = new Shares(OTHERS, 500, 1_672_700);
    private static final List<String> CLUSTERS = List.of("新装备", "新材料", "新能源", "大健康", "钢企服务", "精细化工");
    private static final String PLAN = """
            [{"id":"filing","name":"项目备案","unit":"approval","days":10,"after":"","kind":"PLAIN"},
             {"id":"land","name":"用地手续","unit":"resources","days":40,"after":"filing","kind":"PLAIN"},
             {"id":"build","name":"建设竣工","unit":"team","days":120,"after":"land","kind":"PLAIN"}]""";

    private final Staff staff;
    private final Investors investors;

    ProjectTales(Staff staff, Investors investors) {
        this.staff = staff;
        this.investors = investors;
    }

    @Override
    public List<Tale> tales() {
        return IntStream.range(0, INDUSTRIAL + OTHERS)
                .mapToObj(number -> new Tale("project-" + number, days -> tell(number, days)))
                .toList();
    }

    private Story tell(int number, Days days) {
        Instant signed = days.ago(300, 20);
        Instant staffed = days.after(signed, 1);
        Instant planned = days.soon(staffed);
        Instant moved = days.soon(planned);
        Instant filed = days.after(moved, 3 + days.any(6));
        Map<String, Object> plan = plan(days.after(moved, 190 + days.any(60)));
        Teller story = Story.tell("project-" + number);
        opens(story, number, signed, days);
        story.then(staffed, id -> staff.does(id, "明确领导和专班", "team", people()))
                .then(planned, id -> staff.does(id, "编制方案", "team", plan))
                .then(moved, id -> staff.does(id, "领导审定", "leader", approval()))
                .later();
        if (number % 5 != 0 && filed.isBefore(days.present())) {
            story.then(filed, id -> staff.does(id, "推进项目备案", "office", finish(moved, filed)));
        }
        return story.openAt(days.present());
    }

    /** The project begins with its registration, or with the lead that it was won by. */
    private void opens(Teller story, int number, Instant signed, Days days) {
        Map<String, Object> registration = registration(number, signed);
        Investors.found(number, signed, days)
                .ifPresentOrElse(
                        found -> investors.tell(story, number, registration, found, days),
                        () -> story.opens(signed, () -> staff.start("project-escort", "team", registration)));
    }

    private static Map<String, Object> registration(int number, Instant signed) {
        boolean industrial = number < INDUSTRIAL;
        int amount = industrial ? INDUSTRIAL_AMOUNTS.of(number) : OTHER_AMOUNTS.of(number - INDUSTRIAL);
        Map<String, Object> form = new HashMap<>();
        form.put("projectCode", "SL-%03d".formatted(number + 1));
        form.put("projectName", "示例项目 " + (number + 1));
        form.put("applicantName", Names.enterprise(number));
        form.put("cluster", CLUSTERS.get(number % CLUSTERS.size()));
        form.put("industrial", industrial);
        form.put("totalInvestment", amount);
        form.put("annualPlan", amount / 2);
        form.put("escortUnit", "开发区");
        form.put("plannedStart", Days.date(signed).plusDays(90).toString());
        form.put("projectAgent", "hotline");
        form.put("mandateDocument", "示例委托" + (number + 1) + "号");
        return form;
    }

    private static Map<String, Object> people() {
        return Map.of("projectLeader", "leader", "teamHead", "market", "teamMembers", "fire，city", "escortUnit", "开发区");
    }

    private static Map<String, Object> plan(Instant production) {
        return Map.of(
                "productionDate",
                Days.day(production),
                "planReason",
                "首次排定（示例）",
                "planMilestones",
                SpinValues.jsonValue(PLAN).create());
    }

    private static Map<String, Object> approval() {
        return Map.of("planDecision", "approve", "planOpinion", "同意");
    }

    private static Map<String, Object> finish(Instant from, Instant to) {
        return Map.of(
                "milestoneStartedOn", Days.day(from), "milestoneFinishedOn", Days.day(to), "milestoneEvidence", "示例批文");
    }

    /**
     * A sum shared out unevenly and to the last unit.
     *
     * @param least each gets more than this
     */
    record Shares(int parts, int least, int sum) {

        private static final int UNEVEN = 9;

        int of(int part) {
            int before = IntStream.range(0, part).map(this::cut).sum();
            return part == parts - 1 ? sum - before : cut(part);
        }

        private int cut(int part) {
            int weights = IntStream.range(0, parts).map(Shares::weight).sum();
            return least + (int) ((long) (sum - least * parts) * weight(part) / weights);
        }

        private static int weight(int part) {
            return 1 + part * 5 % UNEVEN;
        }
    }
}
