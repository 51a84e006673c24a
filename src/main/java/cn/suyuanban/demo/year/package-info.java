/** The county's published year, replayed through the engine with the clock of one thread moved. */
package cn.suyuanban.demo.year;
