package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.designer.bundle.Bundle;
import cn.suyuanban.designer.bundle.BundleZip;
import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The workbench is for designers; an administrator looks and decides, nobody else gets in. */
@SuyuanbanTest
class SecurityDesignerTest {

    private static final Map<String, String> RESTAURANT = Map.of("service", "open-restaurant");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window",
                "market",
                "market-head",
                "manager",
                "supervision",
                "leader",
                "hotline",
                "investment",
                "inspector"
            })
    void everyOtherRoleIsRefusedEverywhere(String user) {
        Visitor staff = Visitor.staff(port, user);
        for (String path : List.of(
                "/designer",
                "/designer/services/open-restaurant",
                "/designer/api/services",
                "/designer/api/services/open-restaurant/export",
                "/designer/drafts/1",
                "/designer/api/drafts/1",
                "/designer/nothing")) {
            assertThat(staff.get(path).statusCode()).as(path).isEqualTo(403);
        }
        DesignerDoor door = new DesignerDoor(staff);
        for (String path : List.of(
                "/drafts",
                "/drafts/1/check",
                "/drafts/1/fix",
                "/drafts/1/submit",
                "/drafts/1/approve",
                "/drafts/1/refuse",
                "/services/open-restaurant/roll-back",
                "/import")) {
            assertThat(door.send("POST", path, RESTAURANT).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void strangersSignInFirstAndMachinesAreRefused() {
        Visitor stranger = Visitor.stranger(port);
        assertThat(Visitor.location(stranger.get("/designer"))).endsWith("/login");
        assertThat(Visitor.location(stranger.get("/designer/drafts/1"))).endsWith("/login");
        assertThat(stranger.get("/designer/api/services").statusCode()).isEqualTo(401);
        assertThat(Visitor.machine(port, "designer")
                        .get("/designer/api/services")
                        .statusCode())
                .isEqualTo(401);
        for (String trick : List.of(
                "/designer;x/api/services",
                "//designer/api/services",
                "/Designer/api/services",
                "/board/../designer/api/services",
                "/designer/api/services/")) {
            assertThat(stranger.get(trick).statusCode()).as(trick).isIn(302, 400, 401, 404);
            assertThat(stranger.get(trick).body()).as(trick).doesNotContain("open-restaurant");
        }
    }

    @Test
    void anAdministratorLooksButChangesNothing() {
        Visitor admin = Visitor.staff(port, "admin");
        assertThat(admin.get("/designer/api/services").statusCode()).isEqualTo(200);
        DesignerDoor door = new DesignerDoor(admin);
        for (String path : List.of("/drafts", "/drafts/1/check", "/drafts/1/fix", "/drafts/1/submit", "/import")) {
            assertThat(door.send("POST", path, RESTAURANT).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(door.send("DELETE", "/drafts/1", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void anotherSiteBeginsNoDraft() {
        Visitor designer = Visitor.staff(port, "designer");
        assertThat(designer.sendWithoutToken("POST", "/designer/api/drafts", "{\"service\":\"open-restaurant\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDesignerBeginsReadsChangesChecksAndThrowsAway() {
        DesignerDoor door = new DesignerDoor(Visitor.staff(port, "designer"));
        long id = door.draft(RESTAURANT);
        String form = "forms/open-restaurant/apply.form";
        JsonNode draft = door.read("/drafts/" + id);
        assertThat(draft.get("state").asText()).isEqualTo("OPEN");
        assertThat(draft.get("files").findValuesAsText("name")).contains(form);
        HttpResponse<String> kept =
                door.send("PUT", "/drafts/" + id + "/files/" + form, Map.of("text", "{}", "revision", 0));
        assertThat(door.parsed(kept.body()).get("revision").asInt()).isEqualTo(1);
        HttpResponse<String> late =
                door.send("PUT", "/drafts/" + id + "/files/" + form, Map.of("text", "{ }", "revision", 0));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(door.parsed(late.body()).get("code").asText()).isEqualTo("draft-changed");
        assertThat(door.parsed(late.body()).get("changedBy").asText()).isNotBlank();
        JsonNode findings = door.parsed(
                door.send("POST", "/drafts/" + id + "/check", Map.of()).body());
        assertThat(findings.findValuesAsText("rule")).contains("form-id");
        assertThat(findings.get(0).get("remedy").asText()).isNotBlank();
        assertThat(door.send("DELETE", "/drafts/" + id, Map.of()).statusCode()).isEqualTo(204);
        assertThat(door.read("/drafts/" + id).get("state").asText()).isEqualTo("DISCARDED");
        assertThat(door.send("DELETE", "/drafts/" + id, Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void twoPeopleOnOneDraftAreTold() {
        Visitor one = Visitor.staff(port, "designer");
        long id = new DesignerDoor(one).draft(RESTAURANT);
        DesignerDoor other = new DesignerDoor(Visitor.staff(port, "admin"));
        assertThat(other.read("/drafts/" + id).get("others").findValuesAsText("name"))
                .containsExactly("流程设计");
    }

    @Test
    void aNewMatterBeginsFromTheScaffoldAndPassesTheCheck() {
        DesignerDoor door = new DesignerDoor(Visitor.staff(port, "designer"));
        String key = "try-" + UUID.randomUUID().toString().substring(0, 6).replaceAll("^[0-9]", "a");
        long id =
                door.draft(Map.of("scaffold", Map.of("id", key, "name", "试办事项", "lead", "market", "promised", "5WD")));
        assertThat(door.read("/drafts/" + id).get("service").asText()).isEqualTo(key);
        JsonNode findings = door.parsed(
                door.send("POST", "/drafts/" + id + "/check", Map.of()).body());
        assertThat(findings.findValuesAsText("level")).doesNotContain("ERROR");
        HttpResponse<String> bad = door.send("POST", "/drafts", Map.of("scaffold", Map.of("id", key)));
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("value-missing");
        assertThat(door.send("POST", "/drafts", Map.of()).body()).contains("draft-empty");
    }

    @Test
    void aServiceGoesOutAsAZipFileAndComesBackWithoutLoss() throws IOException {
        Visitor designer = Visitor.staff(port, "designer");
        InputStream zip = designer.bytes(designer.request("/designer/api/services/open-restaurant/export"))
                .body();
        Bundle bundle = BundleZip.read(zip);
        for (String name : bundle.files().keySet()) {
            assertThat(bundle.files().get(name)).as(name).isEqualTo(Files.readAllBytes(Path.of(name)));
        }
        HttpResponse<String> taken = designer.upload("/designer/api/import", "file", BundleZip.write(bundle.files()));
        assertThat(taken.statusCode()).isEqualTo(201);
        long id = new DesignerDoor(designer).parsed(taken.body()).get("id").asLong();
        InputStream back = designer.bytes(designer.request("/designer/api/drafts/" + id + "/export"))
                .body();
        assertThat(BundleZip.read(back).files()).containsExactlyEntriesOf(bundle.files());
        assertThat(designer.upload("/designer/api/import", "file", "no zip").body())
                .contains("zip-unreadable");
        assertThat(designer.get("/designer/api/services/none/export").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theListSaysWhatRunsButNotHowManyLeadsThereAre() {
        JsonNode services = new DesignerDoor(Visitor.staff(port, "designer")).read("/services");
        assertThat(services.findValuesAsText("key")).contains("open-restaurant", "deadline-ladder", "conduct-lead");
        services.forEach(service -> assertThat(service.get("running").isNull())
                .as(service.get("key").asText())
                .isEqualTo(service.get("family").asText().equals("线索")));
    }
}
