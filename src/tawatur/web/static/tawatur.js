// What JavaScript adds; every page is complete without it.
import { brush } from "./brush.js";
import { keys } from "./keys.js";
import { share } from "./share.js";
import { theme } from "./theme-switch.js";

theme(document.querySelector("#theme"));
keys();
document.querySelectorAll(".strip svg").forEach(brush);
document.querySelectorAll(".share a[href*='/picture/']").forEach(share);
