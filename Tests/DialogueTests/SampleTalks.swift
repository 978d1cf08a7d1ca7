/// A competent, friendly talk.
let friendly = [
  "wait 4", "greet name-centre give-name ? ask-need", "? ask-name ask-phone", "? ask-plate", "? ask-mileage",
  "? ask-trouble", "? ask-trouble", "sympathise ? ask-circumstance(complaint=judder)",
  "take-note mention-complaint(complaint=judder) mention-complaint(complaint=remote) mention-complaint(complaint=idle)",
  "? ask-time", "tool board",
  "apologise decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09) recommend-time(time=wed-09)",
  "confirm-time(time=wed-09)", "? offer-service(service=replacement-car) ask-wishes",
  "give-duration(hedged=yes)",
  "give-price(money=940) promise-approval",
  "bring-documents(document=licence) bring-documents(document=record)",
  "announce-reminder",
  "? confirm-time(time=wed-09) mention-work mention-complaint(complaint=judder) ask-confirm",
  "thank goodbye",
]
/// One time forced on him, nothing asked.
let forced = [
  "wait 2", "name-centre greet", "acknowledge mention-work", "? ask-plate", "? ask-name",
  "offer-time(time=tue-15)", "? urge(time=tue-15)", "confirm-time(time=tue-15)", "goodbye",
]
/// Everything needed, no warmth.
let dry = [
  "wait 6", "name-centre greet", "? ask-name ask-phone", "? ask-plate ask-mileage", "? ask-last-service",
  "? ask-trouble", "? ask-circumstance(complaint=judder)", "tool board", "? ask-time",
  "decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09)", "confirm-time(time=tue-15)",
  "give-duration(hedged=yes) bring-documents(document=licence)", "thank",
]
/// Rude from the first word to the last.
let rude = [
  "wait 14", "~", "name-centre rude", "ask-plate", "ask-mileage rude", "tool board", "? ask-trouble rude",
  "blame diagnose", "? ask-time", "decline-time(time=tue-10) blame", "offer-time(time=tue-15) rude",
  "rude offer-time(time=wed-09)", "confirm-time(time=tue-15) give-price", "rude",
]
