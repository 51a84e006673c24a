package cn.suyuanban.catalog.diagram;

import cn.suyuanban.engine.EngineCommands;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Public diagrams of deployed models; a version never changes, so each is made once while it is asked for. */
@Component
public class Diagrams {

    private final RepositoryService repository;
    private final EngineCommands commands;
    private final Cache<String, String> made =
            Caffeine.newBuilder().maximumSize(200).build();

    Diagrams(RepositoryService repository, EngineCommands commands) {
        this.repository = repository;
        this.commands = commands;
    }

    /** The diagram of a process definition, without anything that only the engine needs (see {@link PublicXml}). */
    public String of(String definitionId) {
        return made.get(definitionId, id -> commands.asProduct(() -> make(id)));
    }

    private String make(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return PublicXml.of(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
