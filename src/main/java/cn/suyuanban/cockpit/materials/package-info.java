/** The tab 材料: what a case has of each material it needs, for the staff who work on it. */
package cn.suyuanban.cockpit.materials;
