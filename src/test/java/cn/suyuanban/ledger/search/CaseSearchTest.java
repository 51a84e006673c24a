package cn.suyuanban.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseFiles.Clocked;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Looks for cases of a service that no other test knows. */
@SuyuanbanTest
@EveryDatabase
class CaseSearchTest {

    private static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant NOW = MONDAY.plus(Duration.ofDays(10));
    private static final CaseReach ALL = CaseReach.everywhereBut(List.of());

    @Autowired
    private CaseSearch search;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSteps steps;

    private String service;

    @BeforeEach
    void aServiceOfItsOwn() {
        service = "search-" + UUID.randomUUID();
    }

    @Test
    void pagesFollowEachOtherWithoutAGapAndWithoutADoubleEvenAmongCasesOfOneInstant() {
        // given: nine cases, three at each of three instants
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            all.add(0, received(MONDAY.plusSeconds(i / 3), "market").number());
        }
        // when
        List<String> read = new ArrayList<>();
        String last = null;
        for (int page = 0; page < 5; page++) {
            List<String> next = numbers(search.page(ALL, of(null), last, 2, NOW));
            read.addAll(next);
            last = next.get(next.size() - 1);
        }
        // then
        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
        assertThat(read.subList(0, 3)).containsExactlyInAnyOrderElementsOf(all.subList(0, 3));
        assertThat(search.page(ALL, of(null), last, 2, NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void aCaseIsFoundByHowItStands(Standing standing) {
        // given
        String kept = closed(accepted("market"), NOW.minus(Duration.ofDays(6)));
        String late = closed(accepted("market"), NOW.minus(Duration.ofDays(3)));
        String beyond = closed(accepted("market"), NOW);
        String open = accepted("market").number();
        CaseFile held = accepted("market");
        files.pause(held.id(), MONDAY.plus(Duration.ofDays(1)));
        // when
        List<String> found = numbers(search.page(ALL, of(standing), null, 10, NOW));
        // then: promised for 5 days, by law for 8
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        switch (standing) {
                            case OPEN -> List.of(open, held.number());
                            case PAUSED -> List.of(held.number());
                            case CLOSED -> List.of(kept, late, beyond);
                            case KEPT -> List.of(kept);
                            case LATE -> List.of(late, beyond, open);
                            case BEYOND_LAW -> List.of(beyond, open);
                        });
    }

    @Test
    void aDepartmentReachesWhatItHadAPartInAndNothingElse() {
        // given
        String markets = received(MONDAY, "market").number();
        String fires = received(MONDAY, "fire").number();
        // then
        assertThat(numbers(search.page(CaseReach.of(Set.of("fire"), Set.of()), of(null), null, 10, NOW)))
                .containsExactly(fires);
        assertThat(search.page(CaseReach.of(Set.of(), Set.of()), of(null), null, 10, NOW))
                .isEmpty();
        CaseChoice ofMarket = new CaseChoice(service, "market", null, null, null, null, null);
        assertThat(numbers(search.page(ALL, ofMarket, null, 10, NOW))).containsExactly(markets);
        assertThat(search.page(CaseReach.of(Set.of("fire"), Set.of()), ofMarket, null, 10, NOW))
                .isEmpty();
        assertThat(search.page(CaseReach.everywhereBut(Set.of(service)), of(null), null, 10, NOW))
                .isEmpty();
    }

    @Test
    void applicantOutcomeAndPeriodNarrowTheSearch() {
        // given
        received(MONDAY.minusSeconds(1), "market");
        CaseFile inside = received(MONDAY, "market");
        received(MONDAY.plusSeconds(1), "market");
        files.close(inside.id(), NOW, "已送达");
        // then
        CaseChoice narrow =
                new CaseChoice(service, null, "绛县示例" + inside.number(), null, "已送达", MONDAY, MONDAY.plusSeconds(1));
        assertThat(numbers(search.page(ALL, narrow, null, 10, NOW))).containsExactly(inside.number());
        CaseChoice another = new CaseChoice(service, null, "绛县示例", null, null, null, null);
        assertThat(search.page(ALL, another, null, 10, NOW)).isEmpty();
    }

    private CaseChoice of(Standing standing) {
        return new CaseChoice(service, null, null, standing, null, null, null);
    }

    private CaseFile received(Instant at, String department) {
        String number = files.nextNumber(at);
        String id = UUID.randomUUID().toString();
        files.open(CaseFile.received(id, number, service, "示例", "绛县示例" + number, at));
        Clocked limit = new Clocked("5WD", at.plus(Duration.ofDays(5)));
        steps.open(
                CaseStep.opened(
                        UUID.randomUUID().toString(),
                        id,
                        CaseStep.Scope.STEP,
                        "Activity_Sample",
                        "示例环节",
                        department,
                        at,
                        limit,
                        Clocked.NONE),
                null,
                null);
        return files.find(id).orElseThrow();
    }

    private CaseFile accepted(String department) {
        CaseFile file = received(MONDAY, department);
        files.accept(
                file.id(),
                MONDAY,
                new Clocked("5CD", MONDAY.plus(Duration.ofDays(5))),
                new Clocked("8CD", MONDAY.plus(Duration.ofDays(8))));
        return file;
    }

    private String closed(CaseFile file, Instant at) {
        files.close(file.id(), at, "已送达");
        return file.number();
    }

    private static List<String> numbers(List<CaseFile> cases) {
        return cases.stream().map(CaseFile::number).toList();
    }
}
