package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody makes himself an administrator through Camunda's setup page (CVE-2026-77226). */
@SuyuanbanTest
class SecuritySetupTest {

    private static final String SETUP = "/camunda/api/admin/setup/default/user/create";
    private static final String INTRUDER = """
            {"profile": {"id": "intruder", "firstName": "x", "lastName": "x", "email": ""},
             "credentials": {"password": "Intruder-2026!"}}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FirstAdministrator firstAdministrator;

    @AfterEach
    void theAdministratorIsBack() {
        if (administrators() == 0) {
            identity.createMembership("admin", Roles.ADMIN);
        }
    }

    @Test
    void strangersAreRefused() {
        assertThat(Visitor.stranger(port).send("POST", SETUP, INTRUDER).statusCode())
                .isIn(401, 403, 404);
        assertNobodyCame();
    }

    @ParameterizedTest
    @ValueSource(strings = {"market", "admin"})
    void staffAreRefused(String user) {
        assertThat(Visitor.staff(port, user).send("POST", SETUP, INTRUDER).statusCode())
                .isIn(403, 404);
        assertNobodyCame();
    }

    @Test
    void everybodyIsRefusedWhileThereIsNoAdministrator() {
        // given
        Visitor stranger = Visitor.stranger(port);
        List<Visitor> staff = List.of(Visitor.staff(port, "market"), Visitor.staff(port, "designer"));
        identity.deleteMembership("admin", Roles.ADMIN);
        // when
        int asStranger = stranger.send("POST", SETUP, INTRUDER).statusCode();
        List<Integer> asStaff = staff.stream()
                .map(visitor -> visitor.send("POST", SETUP, INTRUDER).statusCode())
                .toList();
        // then
        assertThat(asStranger).isIn(401, 403, 404);
        assertThat(asStaff).allSatisfy(status -> assertThat(status).isIn(403, 404));
        assertNobodyCame();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup;x=1/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/app/../api/admin/setup/default/user/create",
                "/camunda/api/admin/auth/../setup/default/user/create"
            })
    void everyWayOfWritingThePathIsRefusedWhileThereIsNoAdministrator(String target) throws IOException {
        // given
        identity.deleteMembership("admin", Roles.ADMIN);
        // when
        String answer = RawHttp.exchange(
                port,
                "POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + INTRUDER.length() + "\r\nConnection: close\r\n\r\n" + INTRUDER);
        // then
        assertThat(RawHttp.status(answer)).isBetween(400, 404);
        assertNobodyCame();
    }

    @Test
    void theNextStartGivesTheGroupItsAdministratorBack() {
        // given
        identity.deleteMembership("admin", Roles.ADMIN);
        // when
        firstAdministrator.run(new DefaultApplicationArguments());
        // then: with the password that was
        assertThat(administrators()).isOne();
        assertThat(identity.checkPassword("admin", Visitor.PASSWORD)).isTrue();
    }

    private long administrators() {
        return identity.createUserQuery().memberOfGroup(Roles.ADMIN).count();
    }

    private void assertNobodyCame() {
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }
}
