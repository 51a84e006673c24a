/** Finding by words as people type them on a phone. */
package cn.suyuanban.catalog.search;
