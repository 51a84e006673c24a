package cn.suyuanban.material.check;

/**
 * Why a file is not taken.
 *
 * @param code stable, for machines
 * @param message names the file, the limit and what to do
 */
public record Refusal(String code, String message) {}
