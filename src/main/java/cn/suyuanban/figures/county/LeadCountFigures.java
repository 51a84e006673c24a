package cn.suyuanban.figures.county;

import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.figures.Measure;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.lead.figures.LeadTotals;
import cn.suyuanban.lead.figures.LeadTotals.Totals;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads about officials as three counts that tell nothing of any single one, and that never open to cases. */
@Component
@Order(9)
class LeadCountFigures implements Measure {

    private static final String EXCLUDED = "尚未结束的季度；比上次公布的数增加不足 3 的，暂按上次的数公布；不按时间段、部门、流程筛选，不能展开";

    private final LeadTotals totals;

    LeadCountFigures(LeadTotals totals) {
        this.totals = totals;
    }

    @Override
    public List<String> ids() {
        return List.of("leads-received", "leads-closed", "leads-people");
    }

    @Override
    public List<Figure> read(Scope scope) {
        Totals told = totals.before(scope.day().plusDays(1));
        return List.of(
                count("leads-received", "干部作风线索数", "截至上一季度末收到的线索", "件", told.received()),
                count("leads-closed", "已办结线索数", "截至上一季度末办结的线索", "件", told.closed()),
                count("leads-people", "处理人数", "截至上一季度末办结的线索中处理的人数", "人", told.people()));
    }

    private static Figure count(String id, String name, String counted, String unit, Long value) {
        return Figure.count(
                id, name, Definition.of(counted, EXCLUDED), unit, value == null ? null : BigDecimal.valueOf(value));
    }
}
