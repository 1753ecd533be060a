/**
 * What Amazon's built-in intents hear: they carry no samples in a model. After Amazon's documentation, shortened.
 * https://developer.amazon.com/docs/custom-skills/standard-built-in-intents.html
 */
export const BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.YesIntent': ['yes', 'yes please', 'yeah', 'yep', 'sure', 'okay', 'ok'],
  'AMAZON.NoIntent': ['no', 'no thanks', 'no thank you', 'nope'],
  'AMAZON.NextIntent': ['next', 'skip', 'skip forward'],
  'AMAZON.PreviousIntent': ['previous', 'go back', 'skip back', 'back up', 'back'],
  'AMAZON.RepeatIntent': ['repeat', 'repeat that', 'say that again'],
  'AMAZON.StartOverIntent': ['start over', 'restart', 'start again'],
  'AMAZON.PauseIntent': ['pause', 'pause that'],
  'AMAZON.ResumeIntent': ['resume', 'continue', 'keep going'],
  'AMAZON.StopIntent': ['stop', 'off', 'shut up'],
  'AMAZON.CancelIntent': ['cancel', 'never mind', 'forget it'],
  'AMAZON.HelpIntent': ['help', 'help me', 'can you help me'],
  'AMAZON.NavigateHomeIntent': ['go home', 'go to home', 'home', 'navigate home'],
};
