/** Where people arrive: search, browse, track, and how a limit is counted. */
package cn.suyuanban.portal.home;
