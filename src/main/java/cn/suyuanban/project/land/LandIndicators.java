package cn.suyuanban.project.land;

import cn.suyuanban.project.facts.ProjectRecords;
import cn.suyuanban.project.facts.ProjectRefusedException;
import cn.suyuanban.project.land.LandIndicator.Check;
import cn.suyuanban.project.land.LandTable.Row;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The control indicators of projects on standard land (标准地): agreed once, judged by what was agreed. */
@Service
@Transactional
public class LandIndicators {

    private final ProjectRecords projects;
    private final LandRecords records;
    private final LandTable table;
    private final Clock clock;

    LandIndicators(ProjectRecords projects, LandRecords records, LandTable table, Clock clock) {
        this.projects = projects;
        this.records = records;
        this.table = table;
        this.clock = clock;
    }

    /** All of a project's indicators with what was found, empty if nothing was agreed. */
    @Transactional(readOnly = true)
    public List<LandIndicator> of(String code) {
        return records.of(code);
    }

    /**
     * Records what was agreed for every indicator of the table.
     *
     * @throws ProjectRefusedException with code {@code land-not-ready}, {@code indicator-missing}, {@code
     *     indicator-not-number} or {@code project-unknown}
     */
    public void agree(String code, Checkpoint checkpoint, Agreement agreement, String by) {
        projects.lock(code);
        if (!agreement.ready()) {
            throw new ProjectRefusedException("land-not-ready", "区域评估、三通一平没有全部完成，不能按标准地供地，请完成后再约定指标");
        }
        table.of(Checkpoint.SUPPLY).stream()
                .map(row -> new LandIndicator(
                        row.indicator(),
                        row.name(),
                        row.unit(),
                        row.direction(),
                        value(row, agreement.values()),
                        agreement.basis(),
                        List.of()))
                .toList()
                .forEach(agreed -> records.agreed(code, checkpoint, agreed, by, clock.instant()));
    }

    /**
     * Judges what was found at a checkpoint of all that was agreed and belongs to it.
     *
     * @param actual by the code of the indicator
     * @throws ProjectRefusedException with code {@code indicator-missing} or {@code indicator-not-number}
     */
    public Judgement judge(String code, Checkpoint checkpoint, Map<String, String> actual, String by) {
        projects.lock(code);
        Map<String, LandIndicator> agreed =
                records.of(code).stream().collect(Collectors.toMap(LandIndicator::indicator, one -> one));
        List<LandIndicator> judged = table.of(checkpoint).stream()
                .filter(row -> agreed.containsKey(row.indicator()))
                .map(row -> judged(agreed.get(row.indicator()), checkpoint, value(row, actual), by))
                .toList();
        judged.forEach(one -> records.checked(code, one, one.last().orElseThrow()));
        return new Judgement(
                judged.stream().filter(one -> !one.last().orElseThrow().met()).toList());
    }

    private LandIndicator judged(LandIndicator agreed, Checkpoint checkpoint, String actual, String by) {
        boolean met = agreed.direction().met(agreed.agreed(), actual);
        return agreed.checked(new Check(checkpoint, actual, met, by, clock.instant()));
    }

    private static String value(Row row, Map<String, String> values) {
        String value = values.getOrDefault(row.indicator(), "").strip();
        if (value.isEmpty()) {
            throw new ProjectRefusedException("indicator-missing", "没有填写" + row.name() + "，请填写");
        }
        if (row.direction().isNumber()) {
            try {
                return new BigDecimal(value).stripTrailingZeros().toPlainString();
            } catch (NumberFormatException e) {
                throw new ProjectRefusedException("indicator-not-number", row.name() + "“" + value + "”不是数字，请改正");
            }
        }
        return value;
    }

    /**
     * What is agreed at land supply.
     *
     * @param ready whether 区域评估 and 三通一平 are done
     * @param values by the code of the indicator
     * @param basis the contracts
     */
    public record Agreement(boolean ready, Map<String, String> values, String basis) {}

    /**
     * What came of a check.
     *
     * @param failed the indicators that are not as agreed
     */
    public record Judgement(List<LandIndicator> failed) {

        public boolean met() {
            return failed.isEmpty();
        }

        /** A line for each indicator that is not as agreed, "" if all are. */
        public String words() {
            return failed.stream()
                    .map(one -> one.words() + "，实际 " + (one.last().orElseThrow().actual() + " " + one.unit()).strip())
                    .collect(Collectors.joining("\n"));
        }
    }
}
