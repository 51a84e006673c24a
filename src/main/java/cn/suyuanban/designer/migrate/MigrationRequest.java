package cn.suyuanban.designer.migrate;

import java.util.Map;

/**
 * Which cases are to go where.
 *
 * @param from version they follow now
 * @param to version they are to follow, null for the newest
 * @param map what becomes of elements that have another id there, by their old id; null for none
 */
public record MigrationRequest(int from, Integer to, Map<String, String> map) {

    @Override
    public Map<String, String> map() {
        return map == null ? Map.of() : map;
    }
}
