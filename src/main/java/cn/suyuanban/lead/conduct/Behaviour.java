package cn.suyuanban.lead.conduct;

/**
 * A kind of conduct that is looked into (行为).
 *
 * @param code letter of the aspect and a number, {@code A2}
 * @param basis the rule it breaks, never empty
 */
public record Behaviour(String code, Aspect aspect, String name, String basis) {}
