package cn.suyuanban.catalog.guide;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.catalog.guide.CatalogueStatistics.Materials;
import cn.suyuanban.catalog.guide.CatalogueStatistics.Share;
import cn.suyuanban.catalog.guide.Compression.LeftOut;
import cn.suyuanban.catalog.guide.Compression.Mean;
import cn.suyuanban.catalog.guide.Compression.Sum;
import cn.suyuanban.catalog.guide.MatterGuide.About;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every figure here was computed by hand. */
class CatalogueStatisticsTest {

    @Test
    @Tag("R28")
    void compressionIsGivenByBothConventionsWithWhatEachWasCountedOver() {
        // given: 90 % and 50 % in working days, 75 % in calendar days, and four that cannot be compared
        List<MatterGuide> matters = List.of(
                matter("2WD", "20WD"),
                matter("5WD", "10WD"),
                matter("15CD", "60CD"),
                matter("4WH", "3WD"),
                matter("5WD", null),
                matter(null, "20WD"),
                matter(null, null));
        // when
        Compression compression = Compression.over(matters);
        // then: A (30 - 7) / 30 and (60 - 15) / 60; B (90 + 50 + 75) / 3
        assertThat(compression.sums())
                .containsExactly(
                        new Sum(LimitUnit.WD, 2, 30, 7, new BigDecimal("76.67")),
                        new Sum(LimitUnit.CD, 1, 60, 15, new BigDecimal("75.00")));
        assertThat(compression.mean()).isEqualTo(new Mean(3, new BigDecimal("71.67")));
        assertThat(compression.leftOut()).isEqualTo(new LeftOut(2, 1, 1));
    }

    @Test
    @Tag("R28")
    void withoutAMatterThereIsNoRate() {
        assertThat(Compression.over(List.of()))
                .isEqualTo(new Compression(List.of(), new Mean(0, null), new LeftOut(0, 0, 0)));
    }

    @Test
    void figuresOfTheModelsAreThoseCountedByHand() {
        // when
        CatalogueStatistics figures = CatalogueStatistics.over(
                List.of(
                        read("processes/open-restaurant.bpmn"),
                        read("src/test/resources/paths/shared-parts.bpmn"),
                        read("src/test/resources/paths/parallel.bpmn")),
                Set.of("market", "fire", "city", "tobacco", "window"));
        // then
        assertThat(figures.matters()).isEqualTo(3);
        assertThat(figures.samples()).isEqualTo(3);
        assertThat(figures.byLead()).isEqualTo(Map.of("market", 2));
        assertThat(figures.byDepartment())
                .isEqualTo(Map.of("market", 3, "window", 1, "fire", 1, "tobacco", 2, "tax", 1));
        assertThat(figures.online()).isEqualTo(new Share(2, 2, new BigDecimal("100.00")));
        assertThat(figures.visits()).isEqualTo(new Share(0, 2, new BigDecimal("0.00")));
        assertThat(figures.compression().leftOut()).isEqualTo(new LeftOut(0, 1, 0));
    }

    @Test
    void aMaterialThatStepsShareIsSavedForEachButTheFirstAndASharedOneForAll() {
        // when: 3 uses of the application, 3 of the licence (shared), 2 of the layout, 1 of the food safety system,
        // 2 of the proof, 1 of the commitment, 1 of the signboard; three licences are produced and used by no step
        Materials restaurant = materials("processes/open-restaurant.bpmn");
        // when: 3 uses of the application, 2 of the identity card (shared), 1 of the lease, 1 of the licence produced
        Materials parts = materials("src/test/resources/paths/shared-parts.bpmn");
        // when: five that only acceptance asks for, one of them shared; the licence produced is used by four steps
        Materials company = materials("processes/company-setup.bpmn");
        // then
        assertThat(company).isEqualTo(new Materials(7, 4, 9, 5));
        assertThat(restaurant).isEqualTo(new Materials(10, 6, 13, 7));
        assertThat(parts).isEqualTo(new Materials(4, 2, 7, 5));
    }

    private static Materials materials(String model) {
        return CatalogueStatistics.over(List.of(read(model)), Set.of()).materials();
    }

    private static MatterGuide read(String model) {
        return GuideReader.read(Bpmn.readModelFromFile(Path.of(model).toFile())).guide();
    }

    private static MatterGuide matter(String promised, String statutory) {
        return new MatterGuide(
                "sample",
                "样例",
                new About(null, null, null, null, null, null, "single", null, null, true, true),
                promised == null ? null : Limit.parse(promised),
                statutory == null ? null : Limit.parse(statutory),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
