package cn.suyuanban.designer.foresee;

import cn.suyuanban.designer.compare.Change;

/**
 * What one change means for running cases.
 *
 * @param standing how many cases it concerns: those at the element now, or all where it is about the whole
 * @param message what becomes of them, in Chinese
 */
public record Effect(Change change, long standing, String message) {}
