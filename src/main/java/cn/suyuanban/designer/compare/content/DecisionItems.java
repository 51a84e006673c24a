package cn.suyuanban.designer.compare.content;

import cn.suyuanban.designer.compare.content.Item.Order;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** The decisions of a file: their columns and their rules, readable as 若…则…. */
final class DecisionItems {

    private final List<Item> items = new ArrayList<>();

    private DecisionItems() {}

    static List<Item> read(byte[] content) {
        DecisionItems read = new DecisionItems();
        Dmn.readModelFromStream(new ByteArrayInputStream(content))
                .getModelElementsByType(Decision.class)
                .forEach(read::add);
        return read.items;
    }

    private void add(Decision decision) {
        Facts facts = new Facts()
                .put("name", "名称", decision.getName())
                .put("documentation", "说明文档", text(decision.getDescription()))
                .put("history", "历史保留时间", decision.getCamundaHistoryTimeToLiveString());
        decision.getInformationRequirements().stream()
                .filter(needed -> needed.getRequiredDecision() != null)
                .forEach(needed -> facts.put(
                        "requires", "依据的决策", needed.getRequiredDecision().getId()));
        if (decision.getExpression() instanceof LiteralExpression literal) {
            facts.put(
                    "expression",
                    "表达式",
                    literal.getText() == null ? null : literal.getText().getTextContent());
        }
        if (decision.getExpression() instanceof DecisionTable table) {
            facts.put("hitPolicy", "命中方式", table.getHitPolicy().name());
            facts.put(
                    "aggregation",
                    "汇总方式",
                    table.getAggregation() == null
                            ? null
                            : table.getAggregation().name());
            add(decision, facts);
            add(table, decision.getId());
        } else {
            add(decision, facts);
        }
    }

    private void add(Decision decision, Facts facts) {
        items.add(new Item(decision.getId(), decision.getName(), "决策", facts.all(), "", null));
    }

    private void add(DecisionTable table, String decision) {
        table.getInputs().forEach(this::add);
        table.getOutputs().forEach(this::add);
        table.getRules().forEach(rule -> add(rule, table, decision));
    }

    private void add(Input input) {
        Facts facts = new Facts()
                .put("name", "名称", input.getLabel())
                .put("expression", "取值", input.getInputExpression().getText().getTextContent())
                .put("type", "数据类型", input.getInputExpression().getTypeRef())
                .put("values", "可选值", text(input.getInputValues()));
        items.add(new Item(input.getId(), input.getLabel(), "输入列", facts.all(), "", null));
    }

    private void add(Output output) {
        Facts facts = new Facts()
                .put("name", "名称", output.getLabel())
                .put("result", "结果名", output.getName())
                .put("type", "数据类型", output.getTypeRef())
                .put("values", "可选值", text(output.getOutputValues()));
        items.add(new Item(output.getId(), label(output), "输出列", facts.all(), "", null));
    }

    private void add(Rule rule, DecisionTable table, String decision) {
        Facts facts = new Facts().put("documentation", "说明文档", text(rule.getDescription()));
        List<Input> inputs = List.copyOf(table.getInputs());
        for (int i = 0; i < inputs.size(); i++) {
            put(facts, inputs.get(i), "若 " + inputs.get(i).getLabel(), textOf(rule, i));
        }
        List<Output> outputs = List.copyOf(table.getOutputs());
        for (int i = 0; i < outputs.size(); i++) {
            put(facts, outputs.get(i), "则 " + label(outputs.get(i)), resultOf(rule, i));
        }
        Map<String, Fact> all = facts.all();
        String name = rule.getDescription() == null ? rule.getId() : text(rule.getDescription());
        items.add(new Item(rule.getId(), name, "规则", all, "", new Order(decision, true)));
    }

    private static void put(Facts facts, DmnElement column, String label, String cell) {
        facts.put(column.getId(), label, cell);
    }

    private static String textOf(Rule rule, int column) {
        return rule.getInputEntries().stream()
                .skip(column)
                .findFirst()
                .map(DecisionItems::text)
                .orElse(null);
    }

    private static String resultOf(Rule rule, int column) {
        return rule.getOutputEntries().stream()
                .skip(column)
                .findFirst()
                .map(entry -> entry.getText().getTextContent())
                .orElse(null);
    }

    private static String label(Output output) {
        return output.getLabel() == null ? output.getName() : output.getLabel();
    }

    private static String text(UnaryTests tests) {
        return tests == null || tests.getText() == null ? null : tests.getText().getTextContent();
    }

    private static String text(Description description) {
        return description == null ? null : description.getTextContent();
    }
}
