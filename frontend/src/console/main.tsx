// The page is whole without script; this brings it to life.
export {};
