package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Running cases are taken to another version by designers only; the engine itself then acts with the product's rights. */
@SuyuanbanTest
class SecurityMigrationTest {

    private static final String SERVICE = "/services/open-restaurant/migrations";
    private static final List<String> STEPS = List.of("/plan", "/try", "/run");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"window", "market", "manager", "supervision", "leader", "inspector", "admin"})
    void nobodyElseMovesACase(String user) {
        DesignerDoor door = new DesignerDoor(Visitor.staff(port, user));
        for (String step : STEPS) {
            assertThat(door.send("POST", SERVICE + step, Map.of("from", 1)).statusCode())
                    .as(step)
                    .isEqualTo(403);
        }
    }

    @Test
    void strangersAreRefused() {
        Visitor stranger = Visitor.stranger(port);
        assertThat(stranger.get("/designer/api/migrations/1").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/designer/api/drafts/1/foresee").statusCode()).isEqualTo(401);
    }

    @Test
    void aDesignerIsToldInChineseWhatCannotBeAndWhomADraftConcerns() {
        DesignerDoor door = new DesignerDoor(Visitor.staff(port, "designer"));
        for (String step : STEPS) {
            HttpResponse<String> same = door.send("POST", SERVICE + step, Map.of("from", 1, "to", 1));
            assertThat(same.statusCode()).isEqualTo(400);
            assertThat(door.parsed(same.body()).get("code").asText()).isEqualTo("same-version");
        }
        assertThat(door.read("/migrations/nothing").get("code").asText()).isEqualTo("batch-unknown");
        JsonNode outlook = door.read("/drafts/" + door.draft(Map.of("service", "open-restaurant")) + "/foresee");
        assertThat(outlook.get("effects")).isEmpty();
        assertThat(outlook.get("notes").get(0).asText()).contains("已经承诺");
    }
}
