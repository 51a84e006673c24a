package cn.suyuanban.investment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a lead belongs to the unit that registered it first; a sample (示例) until the county decides.
 *
 * @param protectionMonths 保护期 in months, at least one
 */
@ConfigurationProperties("suyuanban.investment")
record InvestmentSettings(@DefaultValue("6") int protectionMonths) {

    InvestmentSettings {
        if (protectionMonths < 1) {
            throw new IllegalArgumentException(
                    "suyuanban.investment.protection-months 是 " + protectionMonths + "，至少为 1，请改正。");
        }
    }
}
