package cn.suyuanban.lead.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Records as they are written before they are sealed; no failure repeats what it could not read. */
@Component
public class SealedJson {

    private final ObjectMapper json;

    SealedJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(Record content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lead-sealed-unwritable");
        }
    }

    public <T extends Record> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lead-sealed-unreadable");
        }
    }
}
