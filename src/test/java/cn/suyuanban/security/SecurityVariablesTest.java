package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A variable handed in by a clerk must not make the server build an object of a class the clerk names. */
@SuyuanbanTest
class SecurityVariablesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @BeforeEach
    void nothingWasBuilt() {
        Gadget.built = false;
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml", "application/x-java-serialized-object"})
    void anObjectOfANamedClassIsNotBuilt(String format) {
        // given
        ProcessInstance instance = restaurant.apply(Restaurant.application());
        Task check = restaurant.task(instance, "Activity_CheckMaterials");
        Visitor window = Visitor.machine(port, "window");
        window.send("POST", "/engine-rest/task/" + check.getId() + "/claim", "{\"userId\": \"window\"}");
        String variables = """
                {"variables": {
                  "checkResult": {"value": "accept"},
                  "probe": {"type": "Object", "value": "{}", "valueInfo": {
                    "objectTypeName": "%s", "serializationDataFormat": "%s"}}}}
                """.formatted(Gadget.class.getName(), format);
        // when
        window.send("POST", "/engine-rest/task/" + check.getId() + "/submit-form", variables);
        window.send("POST", "/engine-rest/task/" + check.getId() + "/complete", variables);
        window.get("/engine-rest/task/" + check.getId() + "/form-variables?deserializeValues=true");
        // then
        assertThat(Gadget.built).isFalse();
    }

    /** Stands for the classes on the path that do something when they are built. */
    public static class Gadget {

        static boolean built;

        public Gadget() {
            built = true;
        }
    }
}
