/** Where the content of materials lies. */
package cn.suyuanban.material.store;
