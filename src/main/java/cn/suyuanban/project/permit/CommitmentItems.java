package cn.suyuanban.project.permit;

import cn.suyuanban.engine.Decisions;
import cn.suyuanban.project.facts.ProjectRefusedException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an enterprise may commit to instead of being examined first (承诺制), as {@code commitment-items.dmn} has it. */
@Component
public class CommitmentItems {

    private final Decisions decisions;

    CommitmentItems(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The item with its standard.
     *
     * @throws ProjectRefusedException with code {@code commitment-item-unknown}
     */
    public Item required(String item) {
        return decisions.latest("commitment-items").evaluate(Map.of("item", item)).getResultList().stream()
                .findFirst()
                .map(row -> new Item((String) row.get("name"), (String) row.get("standard"), (String) row.get("basis")))
                .orElseThrow(() -> new ProjectRefusedException(
                        "commitment-item-unknown", "承诺事项表中没有“" + item + "”，不能以承诺代替审批，请改选表中的事项，或者按审批办理"));
    }

    /**
     * An item with what its enterprise promises.
     *
     * @param standard what the project has to keep to, published beforehand
     * @param basis law or rule
     */
    public record Item(String name, String standard, String basis) {}
}
