package cn.suyuanban.procedure.investment;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.LeadHistory.Gate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;

/** Lists the gates (预审) that have not passed, each with the unit that judges it. */
@BuildingBlock(
        label = "列出招商预审",
        writes = {"gates", "gatesPassed"})
class ListGatesDelegate implements JavaDelegate {

    private final InvestmentLeads leads;
    private final LeadTables tables;
    private final LeadActs acts;

    ListGatesDelegate(InvestmentLeads leads, LeadTables tables, LeadActs acts) {
        this.leads = leads;
        this.tables = tables;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        List<Map<String, String>> gates = acts.perform(caseId, (by, now) -> rows(leads.closedGates(caseId)));
        execution.setVariable("gatesPassed", gates.isEmpty());
        execution.setVariable(
                "gates",
                Variables.objectValue(gates)
                        .serializationDataFormat(SerializationDataFormats.JSON)
                        .create());
    }

    private List<Map<String, String>> rows(List<Gate> closed) {
        List<Map<String, String>> rows = new ArrayList<>();
        closed.forEach(gate -> rows.add(
                new LinkedHashMap<>(Map.of("id", gate.name(), "name", gate.chinese(), "unit", tables.unit(gate)))));
        return rows;
    }
}
