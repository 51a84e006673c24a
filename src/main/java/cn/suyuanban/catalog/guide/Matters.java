package cn.suyuanban.catalog.guide;

import cn.suyuanban.catalog.guide.MatterGuide.Material;
import cn.suyuanban.catalog.route.Route;
import cn.suyuanban.catalog.route.Walk;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.engine.Expressions;
import cn.suyuanban.engine.LatestModels.Latest;
import cn.suyuanban.engine.ModelsDeployed;
import cn.suyuanban.modelcheck.expression.Names;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The catalogue of matters: the newest version of each that can be applied for.
 *
 * <p>Costs three statements a minute, and one more for each version of a model or form never seen before: no part of it grows
 * with history. What another node deploys may go unnoticed for that minute.
 */
@Component
public class Matters {

    private static final Comparator<String> ABSENT_LAST = Comparator.nullsLast(Comparator.naturalOrder());
    private static final String ALL = "all";

    private final Sources sources;
    private final IdentityService identity;
    private final EngineCommands commands;
    private final Expressions expressions;
    private final Cache<String, Catalogue> current =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Matters(Sources sources, IdentityService identity, EngineCommands commands, Expressions expressions) {
        this.sources = sources;
        this.identity = identity;
        this.commands = commands;
        this.expressions = expressions;
    }

    /** The catalogue as it stands. */
    public Catalogue catalogue() {
        return current.get(ALL, all -> commands.asProduct(this::load));
    }

    /** Forgets the catalogue as soon as something new is there to be read. */
    @TransactionalEventListener(classes = ModelsDeployed.class, fallbackExecution = true)
    void forget() {
        current.invalidateAll();
    }

    /** Reads everything before the first visitor would have to wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        catalogue();
    }

    private Catalogue load() {
        Map<String, Latest> newest = sources.newest();
        Map<String, ReadModel> models = sources.models(newest.values());
        Map<String, List<Question>> questions = sources.questions(models.values().stream()
                .map(ReadModel::guide)
                .filter(Objects::nonNull)
                .map(MatterGuide::startForm)
                .filter(Objects::nonNull)
                .toList());
        Walk walk =
                new Walk(process -> models.getOrDefault(process, ReadModel.NONE).route(), expressions::value);
        Inside inside = new Inside(models, walk);
        List<MatterGuide> matters = models.values().stream()
                .filter(model -> model.guide() != null)
                .map(model -> model.guide().with(inside.steps(model), deciding(model, walk, questions)))
                .sorted(Comparator.comparing(
                                (MatterGuide matter) -> matter.about().code(), ABSENT_LAST)
                        .thenComparing(MatterGuide::id))
                .toList();
        Map<String, Route> routes = models.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, model -> model.getValue().route()));
        Map<String, String> definitions =
                newest.values().stream().collect(Collectors.toMap(Latest::model, Latest::definition));
        return new Catalogue(matters, groups(), routes, definitions);
    }

    private Map<String, String> groups() {
        return identity.createGroupQuery().list().stream()
                .collect(Collectors.toMap(
                        Group::getId, group -> group.getName() == null ? group.getId() : group.getName()));
    }

    /** The questions of the application that some condition of the flow or of a material reads. */
    private static List<Question> deciding(ReadModel model, Walk walk, Map<String, List<Question>> questions) {
        Set<String> read = new HashSet<>(walk.reads(model.route()));
        model.guide().materials().stream()
                .map(Material::when)
                .filter(Objects::nonNull)
                .forEach(when -> read.addAll(Names.in(when)));
        return questions.getOrDefault(Objects.requireNonNullElse(model.guide().startForm(), ""), List.of()).stream()
                .filter(question -> read.contains(question.key()))
                .toList();
    }
}
