/** How the product is doing, in figures for monitoring (Prometheus). */
package cn.suyuanban.operations.metrics;
