/** The catalogue of matters and the guide of each, as pages and as JSON. */
package cn.suyuanban.portal.guide;
