/** Materials drawn as data objects. */
package cn.suyuanban.modelcheck.data;
