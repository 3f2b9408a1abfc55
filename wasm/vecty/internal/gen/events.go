package main

// events are the browser's events, by the name of their function, grouped by
// subject.
var events = []entry{
	// Mouse
	{"Click", "click", "an element is clicked, tapped or activated by a key"},
	{"AuxClick", "auxclick", "an element is clicked with another button than the first"},
	{"DoubleClick", "dblclick", "an element is clicked twice"},
	{"ContextMenu", "contextmenu", "the context menu is asked for"},
	{"MouseDown", "mousedown", "a mouse button goes down"},
	{"MouseUp", "mouseup", "a mouse button goes up"},
	{"MouseMove", "mousemove", "the mouse moves over an element"},
	{"MouseEnter", "mouseenter", "the mouse enters an element; it does not bubble"},
	{"MouseLeave", "mouseleave", "the mouse goes out of an element; it does not bubble"},
	{"MouseOver", "mouseover", "the mouse enters an element or one inside of it"},
	{"MouseOut", "mouseout", "the mouse goes out of an element or one inside of it"},
	{"Wheel", "wheel", "the wheel turns"},

	// Pointers: mouse, pen and touch alike
	{"PointerDown", "pointerdown", "a pointer touches down"},
	{"PointerUp", "pointerup", "a pointer is lifted"},
	{"PointerMove", "pointermove", "a pointer moves"},
	{"PointerRawUpdate", "pointerrawupdate", "a pointer moves, as often as the device says so"},
	{"PointerCancel", "pointercancel", "the browser takes a pointer for itself, to scroll for example"},
	{"PointerEnter", "pointerenter", "a pointer enters an element; it does not bubble"},
	{"PointerLeave", "pointerleave", "a pointer goes out of an element; it does not bubble"},
	{"PointerOver", "pointerover", "a pointer enters an element or one inside of it"},
	{"PointerOut", "pointerout", "a pointer goes out of an element or one inside of it"},
	{"GotPointerCapture", "gotpointercapture", "an element captures a pointer"},
	{"LostPointerCapture", "lostpointercapture", "an element no longer captures a pointer"},
	{"PointerLockChange", "pointerlockchange", "the pointer is locked or unlocked"},
	{"PointerLockError", "pointerlockerror", "the pointer cannot be locked"},

	// Touch
	{"TouchStart", "touchstart", "a finger touches down"},
	{"TouchEnd", "touchend", "a finger is lifted"},
	{"TouchMove", "touchmove", "a finger moves"},
	{"TouchCancel", "touchcancel", "a touch is interrupted"},

	// Keyboard and text
	{"KeyDown", "keydown", "a key goes down"},
	{"KeyUp", "keyup", "a key goes up"},
	{"KeyPress", "keypress", "a key enters a character; KeyDown or BeforeInput replace it"},
	{"BeforeInput", "beforeinput", "text is about to change"},
	{"Input", "input", "the value of a control has changed, at every step"},
	{"CompositionStart", "compositionstart", "an input method begins to compose text"},
	{"CompositionUpdate", "compositionupdate", "the text being composed changes"},
	{"CompositionEnd", "compositionend", "an input method has composed a text"},

	// Focus and selection
	{"Focus", "focus", "an element gets the focus; it does not bubble"},
	{"Blur", "blur", "an element loses the focus; it does not bubble"},
	{"FocusIn", "focusin", "an element or one inside of it gets the focus"},
	{"FocusOut", "focusout", "an element or one inside of it loses the focus"},
	{"Select", "select", "text in a control is selected"},
	{"SelectStart", "selectstart", "a selection begins"},
	{"SelectionChange", "selectionchange", "the selection changes"},

	// Forms
	{"Change", "change", "the value of a control has changed for good"},
	{"Submit", "submit", "a form is sent"},
	{"Reset", "reset", "a form is reset"},
	{"Invalid", "invalid", "the value of a control is not valid"},
	{"FormData", "formdata", "the data of a form is gathered"},
	{"Search", "search", "a search field is asked to search"},

	// Clipboard
	{"Copy", "copy", "something is copied"},
	{"Cut", "cut", "something is cut"},
	{"Paste", "paste", "something is pasted"},

	// Drag and drop
	{"Drag", "drag", "an element is being dragged"},
	{"DragStart", "dragstart", "a drag begins"},
	{"DragEnd", "dragend", "a drag ends"},
	{"DragEnter", "dragenter", "something dragged enters an element"},
	{"DragLeave", "dragleave", "something dragged goes out of an element"},
	{"DragOver", "dragover", "something is dragged over an element"},
	{"Drop", "drop", "something is dropped"},

	// Elements that open, close and scroll
	{"BeforeToggle", "beforetoggle", "a popover or dialog is about to open or close"},
	{"Toggle", "toggle", "details, a popover or a dialog have opened or closed"},
	{"Cancel", "cancel", "a dialog or file picker is dismissed"},
	{"Close", "close", "a dialog has closed"},
	{"Scroll", "scroll", "an element or the page scrolls"},
	{"ScrollEnd", "scrollend", "scrolling has ended"},
	{"SlotChange", "slotchange", "the content of a slot changes"},
	{"FullScreenChange", "fullscreenchange", "the full screen is entered or left"},
	{"FullScreenError", "fullscreenerror", "the full screen cannot be entered"},

	// Animations and transitions
	{"AnimationStart", "animationstart", "an animation begins"},
	{"AnimationIteration", "animationiteration", "an animation starts another iteration"},
	{"AnimationEnd", "animationend", "an animation is over"},
	{"AnimationCancel", "animationcancel", "an animation is cut short"},
	{"TransitionRun", "transitionrun", "a transition is set, perhaps to begin later"},
	{"TransitionStart", "transitionstart", "a transition begins"},
	{"TransitionEnd", "transitionend", "a transition is over"},
	{"TransitionCancel", "transitioncancel", "a transition is cut short"},

	// Loading
	{"LoadStart", "loadstart", "loading begins"},
	{"Progress", "progress", "more was loaded"},
	{"Load", "load", "something was loaded"},
	{"LoadEnd", "loadend", "loading is over, whether it succeeded or not"},
	{"Error", "error", "something could not be loaded"},
	{"Abort", "abort", "loading was aborted"},

	// Sound and video
	{"CanPlay", "canplay", "enough was loaded to begin to play"},
	{"CanPlayThrough", "canplaythrough", "enough was loaded to play to the end"},
	{"DurationChange", "durationchange", "the duration is known or changes"},
	{"Emptied", "emptied", "a medium is unloaded"},
	{"Encrypted", "encrypted", "a medium turns out to be encrypted"},
	{"Ended", "ended", "a medium was played to its end"},
	{"LoadedData", "loadeddata", "the first frame was loaded"},
	{"LoadedMetadata", "loadedmetadata", "duration and size are known"},
	{"Pause", "pause", "playing is paused"},
	{"Play", "play", "playing is asked for"},
	{"Playing", "playing", "playing begins, or begins again"},
	{"RateChange", "ratechange", "the speed of playing changes"},
	{"Seeked", "seeked", "a new position was found"},
	{"Seeking", "seeking", "a new position is looked for"},
	{"Stalled", "stalled", "data does not arrive as expected"},
	{"Suspend", "suspend", "loading is suspended"},
	{"TimeUpdate", "timeupdate", "the position has changed"},
	{"VolumeChange", "volumechange", "the volume changes"},
	{"Waiting", "waiting", "playing waits for data"},
	{"EnterPictureInPicture", "enterpictureinpicture", "a video gets a window of its own"},
	{"LeavePictureInPicture", "leavepictureinpicture", "a video returns to the page"},
	{"CueChange", "cuechange", "other subtitles are due"},

	// Canvas
	{"WebGLContextLost", "webglcontextlost", "a canvas loses its WebGL context"},
	{"WebGLContextRestored", "webglcontextrestored", "a canvas has its WebGL context back"},

	// The document and its window. Except on a body, which passes some on, use
	// syscall/js to listen to these.
	{"DOMContentLoaded", "DOMContentLoaded", "the document was parsed"},
	{"ReadyStateChange", "readystatechange", "the loading state of the document changes"},
	{"VisibilityChange", "visibilitychange", "the page is hidden or shown"},
	{"BeforeUnload", "beforeunload", "the page is about to be left"},
	{"Unload", "unload", "the page is left"},
	{"PageShow", "pageshow", "the page is shown, perhaps again"},
	{"PageHide", "pagehide", "the page is left, perhaps to return"},
	{"PopState", "popstate", "the visitor goes back or forth in the history"},
	{"HashChange", "hashchange", "the part of the address after # changes"},
	{"Resize", "resize", "the window changes its size"},
	{"OrientationChange", "orientationchange", "the device is turned"},
	{"DeviceMotion", "devicemotion", "the device moves"},
	{"DeviceOrientation", "deviceorientation", "the device is held differently"},
	{"LanguageChange", "languagechange", "the visitor prefers other languages"},
	{"Online", "online", "the network is there"},
	{"Offline", "offline", "the network is gone"},
	{"Storage", "storage", "another page changes the storage"},
	{"Message", "message", "a message arrives"},
	{"MessageError", "messageerror", "a message arrives that cannot be read"},
	{"BeforePrint", "beforeprint", "the page is about to be printed"},
	{"AfterPrint", "afterprint", "the page was printed"},
	{"GamepadConnected", "gamepadconnected", "a gamepad is connected"},
	{"GamepadDisconnected", "gamepaddisconnected", "a gamepad is disconnected"},
	{"UnhandledRejection", "unhandledrejection", "the rejection of a promise is not handled"},
	{"RejectionHandled", "rejectionhandled", "the failure of a promise is handled late"},
	{"SecurityPolicyViolation", "securitypolicyviolation", "something was blocked by the content security policy"},
}
