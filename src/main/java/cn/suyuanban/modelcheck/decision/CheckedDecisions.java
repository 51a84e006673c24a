package cn.suyuanban.modelcheck.decision;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/**
 * A file of decisions under check.
 *
 * @param file name of the file
 * @param model the parsed decisions
 */
public record CheckedDecisions(String file, DmnModelInstance model) {

    public static CheckedDecisions read(String file, byte[] content) {
        return new CheckedDecisions(file, Dmn.readModelFromStream(new ByteArrayInputStream(content)));
    }

    Stream<Decision> decisions() {
        return model.getModelElementsByType(Decision.class).stream();
    }
}
