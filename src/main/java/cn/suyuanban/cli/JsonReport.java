package cn.suyuanban.cli;

import cn.suyuanban.modelcheck.Finding;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Findings as a JSON list, for scripts. */
final class JsonReport implements CheckCommand.Report {

    static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String of(List<Finding> findings) {
        return write(findings);
    }

    static String write(Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + System.lineSeparator();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
