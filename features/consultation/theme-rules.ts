/** The four themes of the sources (seed 001), the default of every consultation. */
export const themes = [
  {
    key: 'strengthen',
    nameSv: 'Förstärka',
    nameEn: 'Strengthen',
    questionSv: 'Vad behöver förstärkas i den sociala barn- och ungdomsvården?',
    questionEn: 'What must be strengthened in the social care of children and young people?',
  },
  {
    key: 'change',
    nameSv: 'Förändra',
    nameEn: 'Change',
    questionSv: 'Vad behöver förändras?',
    questionEn: 'What must be changed?',
  },
  {
    key: 'coordinate',
    nameSv: 'Samordna',
    nameEn: 'Coordinate',
    questionSv: 'Vad behöver samordnas mellan nationell, regional och kommunal nivå?',
    questionEn: 'What must be coordinated between the national, regional and municipal levels?',
  },
  {
    key: 'remove',
    nameSv: 'Ta bort',
    nameEn: 'Remove',
    questionSv: 'Vad kan eventuellt tas bort?',
    questionEn: 'What could possibly be removed?',
  },
] as const;
