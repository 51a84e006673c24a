package cn.suyuanban.catalog.situation;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.MatterGuide.Material;
import cn.suyuanban.catalog.guide.MatterGuide.Step;
import cn.suyuanban.catalog.guide.Question;
import cn.suyuanban.catalog.route.Route;
import cn.suyuanban.catalog.route.Walk;
import cn.suyuanban.catalog.situation.Situation.Level;
import cn.suyuanban.catalog.situation.Situation.Need;
import cn.suyuanban.engine.Expressions;
import cn.suyuanban.engine.Feel;
import cn.suyuanban.modelcheck.expression.Names;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells an applicant what is needed, from the model's own conditions: those of the flow and those of its materials.
 *
 * <p>What only the case itself will show (whether it is accepted, what a review finds) leaves every way open.
 */
@Component
public class Situations {

    private final Expressions expressions;
    private final Feel feel;

    Situations(Expressions expressions, Feel feel) {
        this.expressions = expressions;
        this.feel = feel;
    }

    /** @param said answers as they came, by the key of the question; what is no answer to a question of this matter is passed over */
    public Situation of(MatterGuide matter, Catalogue catalogue, Map<String, String> said) {
        Map<String, Object> answers = new LinkedHashMap<>();
        matter.questions().forEach(question -> {
            if (said.containsKey(question.key()) && isAsked(question, answers)) {
                question.read(said.get(question.key())).ifPresent(answer -> answers.put(question.key(), answer));
            }
        });
        List<Question> open = matter.questions().stream()
                .filter(question -> !answers.containsKey(question.key()))
                .toList();
        Map<String, Need> steps = steps(matter, catalogue, answers, open);
        return new Situation(
                answers,
                matter.questions().stream()
                        .filter(question -> isAsked(question, answers))
                        .toList(),
                steps,
                materials(matter, answers, open),
                promised(matter, steps));
    }

    private boolean isAsked(Question question, Map<String, Object> answers) {
        return question.hiddenBy().stream()
                .noneMatch(hide -> feel.holds(hide, answers).orElse(false));
    }

    private Map<String, Need> steps(
            MatterGuide matter, Catalogue catalogue, Map<String, Object> answers, List<Question> open) {
        Walk walk = new Walk(catalogue::route, expressions::value);
        Route route = catalogue.route(matter.id());
        Set<String> reached = walk.reached(route, answers);
        Map<Question, List<Set<String>>> tried = new LinkedHashMap<>();
        open.forEach(question -> tried.put(
                question,
                question.answers().stream()
                        .map(answer -> walk.reached(route, with(answers, question.key(), answer)))
                        .toList()));
        return matter.allSteps()
                .map(Step::element)
                .distinct()
                .collect(Collectors.toMap(
                        element -> element,
                        element -> reached.contains(element)
                                ? Need.on(tried.entrySet().stream()
                                        .filter(one -> one.getValue().stream().anyMatch(way -> !way.contains(element)))
                                        .map(Map.Entry::getKey)
                                        .toList())
                                : Need.NO));
    }

    private Map<String, Need> materials(MatterGuide matter, Map<String, Object> answers, List<Question> open) {
        Map<String, Need> needs = new HashMap<>();
        matter.materials().forEach(material -> needs.put(material.code(), need(material, answers, open)));
        return needs;
    }

    private Need need(Material material, Map<String, Object> answers, List<Question> open) {
        if (material.when() == null) {
            return Need.YES;
        }
        Set<String> read = Names.in(material.when());
        List<Question> missing =
                open.stream().filter(question -> read.contains(question.key())).toList();
        return !missing.isEmpty() || feel.holds(material.when(), answers).orElse(true) ? Need.on(missing) : Need.NO;
    }

    /** The longest promise among the steps that take part is the one that stands. */
    private static Limit promised(MatterGuide matter, Map<String, Need> steps) {
        return matter.allSteps()
                .filter(step -> steps.get(step.element()).level() == Level.YES)
                .map(Step::wholeCase)
                .filter(Objects::nonNull)
                .reduce(matter.promised(), (one, other) -> isLonger(other, one) ? other : one);
    }

    private static boolean isLonger(Limit limit, Limit than) {
        return than == null || limit.unit() == than.unit() && limit.amount() > than.amount();
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object answer) {
        Map<String, Object> more = new HashMap<>(answers);
        more.put(key, answer);
        return more;
    }
}
