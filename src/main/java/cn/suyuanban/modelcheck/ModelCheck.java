package cn.suyuanban.modelcheck;

import cn.suyuanban.modelcheck.data.DataRules;
import cn.suyuanban.modelcheck.decision.CheckedDecisions;
import cn.suyuanban.modelcheck.decision.DecisionRules;
import cn.suyuanban.modelcheck.flow.FlowRules;
import cn.suyuanban.modelcheck.form.FormFile;
import cn.suyuanban.modelcheck.form.FormRules;
import cn.suyuanban.modelcheck.layout.LayoutRules;
import cn.suyuanban.modelcheck.limit.LimitRules;
import cn.suyuanban.modelcheck.naming.NamingRules;
import cn.suyuanban.modelcheck.service.ServiceRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks models, forms and decisions against the house rules; the same for tests, command line, designer and gate. */
public final class ModelCheck {

    private static final List<FileKind<?>> KINDS = List.of(
            new FileKind<>(
                    List.of("bpmn", "bpmn20.xml"),
                    "model-readable",
                    CheckedModel::read,
                    Stream.of(
                                    NamingRules.all(),
                                    ServiceRules.all(),
                                    LimitRules.all(),
                                    FormRules.ofModels(),
                                    FlowRules.all(),
                                    DataRules.all(),
                                    LayoutRules.all())
                            .flatMap(List::stream)
                            .toList()),
            new FileKind<>(
                    List.of("form"),
                    "form-readable",
                    (file, content, around) -> FormFile.read(file, content),
                    FormRules.ofForms()),
            new FileKind<>(
                    List.of("dmn", "dmn11.xml"),
                    "decision-readable",
                    (file, content, around) -> CheckedDecisions.read(file, content),
                    DecisionRules.all()));

    /** Ids of all rules. */
    public static List<String> rules() {
        return KINDS.stream().flatMap(FileKind::ruleIds).toList();
    }

    /** Whether a file of this name is a model, form or decision. */
    public static boolean reads(String file) {
        return KINDS.stream().anyMatch(kind -> kind.names(file));
    }

    /** Checks files that stand alone, see {@link Surroundings#NONE}. */
    public List<Finding> check(Map<String, byte[]> files) {
        return check(files, Surroundings.NONE);
    }

    /**
     * Checks files that go where other files are.
     *
     * @param files name to content; files that are neither model, form nor decision are passed over
     * @param surroundings what is there already
     */
    public List<Finding> check(Map<String, byte[]> files, Surroundings surroundings) {
        Surroundings known = new FileSurroundings(files, surroundings);
        return files.entrySet().stream()
                .flatMap(file -> KINDS.stream()
                        .filter(kind -> kind.names(file.getKey()))
                        .flatMap(kind -> kind.check(file.getKey(), file.getValue(), known)))
                .toList();
    }
}
