package cn.suyuanban.procedure.investment;

import cn.suyuanban.investment.InvestmentLeads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.springframework.stereotype.Component;

/** Tells the case of a lead that another unit registered it as well, so that one ruling decides among all of them. */
@Component
class Contest {

    private static final String UNITS = "contendingUnits";
    private static final String RULING = "Activity_RuleFirstContact";

    private final InvestmentLeads leads;
    private final RuntimeService runtime;
    private final LeadActs acts;

    Contest(InvestmentLeads leads, RuntimeService runtime, LeadActs acts) {
        this.leads = leads;
        this.runtime = runtime;
        this.acts = acts;
    }

    /** After the unit's claim has been recorded; a unit that came after the protection period needs no ruling. */
    void claimed(String caseId, String number, String unit) {
        if (leads.history(caseId).contested()) {
            runtime.setVariable(caseId, UNITS, options(leads.history(caseId).contenders()));
            if (!ruling(caseId)) {
                runtime.createMessageCorrelation("lead.contested")
                        .processInstanceId(caseId)
                        .correlate();
            }
        }
        acts.record(caseId, "“" + unit + "”以 " + number + " 登记了同一投资方的同一项目，已并入本线索");
    }

    private boolean ruling(String caseId) {
        return runtime.createExecutionQuery()
                        .processInstanceId(caseId)
                        .activityId(RULING)
                        .count()
                > 0;
    }

    private static Object options(Iterable<String> units) {
        List<Map<String, String>> options = new ArrayList<>();
        units.forEach(unit -> options.add(new LinkedHashMap<>(Map.of("label", unit, "value", unit))));
        return Variables.objectValue(options)
                .serializationDataFormat(SerializationDataFormats.JSON)
                .create();
    }
}
