package cn.suyuanban.problem;

import java.util.List;

/**
 * The responsibility list (责任清单) of one assignment; units and leader are groups.
 *
 * @param leader 牵头领导, who signs the closure
 * @param unit 责任单位
 * @param person 责任人
 * @param supervisor 督办单位, which checks and decides objections
 * @param limit for the responsible unit ({@code 15WD})
 */
public record Duty(
        String leader, String unit, String person, List<Support> supporters, String supervisor, String limit) {

    public Duty {
        supporters = List.copyOf(supporters);
    }

    List<String> supportingUnits() {
        return supporters.stream().map(Support::unit).toList();
    }

    /** A supporting unit (配合单位) with a limit of its own. */
    public record Support(String unit, String limit) {}
}
