// Takes the next step of a long work by itself. Without this file the reader presses the button.
document.querySelector("form[data-go-on]")?.requestSubmit();
