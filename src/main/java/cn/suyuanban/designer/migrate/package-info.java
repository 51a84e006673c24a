/** Takes running cases along to another version of their service (在办件迁移), with every promise as it was. */
package cn.suyuanban.designer.migrate;
