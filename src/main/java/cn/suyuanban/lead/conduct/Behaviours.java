package cn.suyuanban.lead.conduct;

import cn.suyuanban.engine.Decisions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The catalogue of behaviours (行为目录), which is a decision table and edited as one. */
@Component
public class Behaviours {

    private static final String TABLE = "conduct-aspects";

    private final Decisions decisions;

    Behaviours(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Every behaviour that has a basis, by aspect. */
    public List<Behaviour> all() {
        return Arrays.stream(Aspect.values()).flatMap(this::of).toList();
    }

    /** A behaviour by its code, empty if it has no basis. */
    public Optional<Behaviour> find(String code) {
        return all().stream().filter(behaviour -> behaviour.code().equals(code)).findFirst();
    }

    private Stream<Behaviour> of(Aspect aspect) {
        return decisions.latest(TABLE).evaluate(Map.of("aspect", aspect.name())).getResultList().stream()
                .map(row -> new Behaviour(text(row, "code"), aspect, text(row, "name"), text(row, "basis")))
                .filter(behaviour -> !behaviour.basis().isBlank());
    }

    private static String text(Map<String, Object> row, String output) {
        return row.get(output) instanceof String text ? text : "";
    }
}
