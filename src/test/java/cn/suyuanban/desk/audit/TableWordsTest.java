package cn.suyuanban.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.audit.facts.FactTables;
import org.junit.jupiter.api.Test;

class TableWordsTest {

    @Test
    void everySealedTableHasANameAmongPeople() {
        assertThat(FactTables.names()).noneMatch(table -> TableWords.of(table).isEmpty());
    }
}
