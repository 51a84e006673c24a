/** What is taken from a guide: its code, its diagram, blank forms and samples. */
package cn.suyuanban.portal.leaflet;
