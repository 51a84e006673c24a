package cn.suyuanban.project.facts;

import java.math.BigDecimal;

/**
 * Which projects a list shows.
 *
 * @param cluster only of this one, null for all
 * @param leader only of this one, null for all
 * @param atLeast only with this much investment in yuan, null for all
 */
public record ProjectFilter(String cluster, String leader, BigDecimal atLeast) {

    public static ProjectFilter all() {
        return new ProjectFilter(null, null, null);
    }
}
