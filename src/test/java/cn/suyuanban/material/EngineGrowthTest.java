package cn.suyuanban.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Material.State;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine knows nothing of files: what it stores does not grow with them. */
@SuyuanbanTest
@EveryDatabase
class EngineGrowthTest {

    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    @Autowired
    private Materials materials;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLargeFileLeavesEveryTableOfTheEngineAsItWas() {
        // given
        ProcessInstance instance = restaurant.apply(Restaurant.application());
        String token = UUID.randomUUID().toString();
        Map<String, Long> rows = rowsOfTheEngine();
        long bytes = bytesOfTheEngine();
        Map<String, Object> variables = runtime.getVariables(instance.getId());
        // when
        materials.stage(token, Samples.upload("premises-layout", "大图.pdf", Samples.pdfOf(FIVE_MEGABYTES)));
        materials.claim(token, instance.getId());
        Material second = materials.add(
                instance.getId(),
                Samples.upload("premises-proof", "合同.pdf", Samples.pdfOf(FIVE_MEGABYTES + 1)),
                Origin.STAFF,
                "window");
        materials.judge(second.id(), State.ACCEPTED, null, "window");
        materials.writeTo(second.id(), OutputStream.nullOutputStream());
        // then
        assertThat(materials.ofCase(instance.getId())).hasSize(2);
        assertThat(rowsOfTheEngine()).isEqualTo(rows).hasSizeGreaterThan(40);
        assertThat(bytesOfTheEngine()).isEqualTo(bytes).isPositive();
        assertThat(runtime.getVariables(instance.getId())).isEqualTo(variables);
    }

    private Map<String, Long> rowsOfTheEngine() {
        Map<String, Long> rows = new TreeMap<>();
        List<String> tables = List.copyOf(management.getTableCount().keySet());
        tables.forEach(table -> rows.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return rows;
    }

    private long bytesOfTheEngine() {
        return jdbc.sql("select sum(octet_length(bytes_)) from act_ge_bytearray")
                .query(Long.class)
                .single();
    }
}
